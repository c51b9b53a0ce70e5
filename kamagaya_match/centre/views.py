"""What stands on the first page of the centre's desk."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from kamagaya_match.events.views import EventCard, EventListView


@dataclass(frozen=True)
class EventChoice:
    """An event that somebody may be entered for."""

    href: str = ""
    title: str = ""
    when: str = ""
    place: str = ""
    group: str = ""
    seats: str = ""
    today: bool = False


@dataclass(frozen=True)
class CentreHome:
    """One page of the events to choose from, today's first."""

    events: list[EventChoice] = field(default_factory=list)
    total: int = 0
    page: int = 1
    pages: int = 1
    q: str = ""
    prefix: str = "/centre/?page="


def home_of(found: EventListView, q: str, today: str) -> CentreHome:
    """The events that were found; `today` is the day as 2026-12-06."""
    cards = [card for day in found.days for card in day.cards]
    choices = [_choice(card, today) for card in cards]
    query = urlencode({"q": q, "page": ""}) if q else "page="
    return CentreHome(
        events=sorted(choices, key=lambda one: not one.today),
        total=found.total,
        page=found.page,
        pages=found.pages,
        q=q,
        prefix=f"/centre/?{query}",
    )


def _choice(card: EventCard, today: str) -> EventChoice:
    return EventChoice(
        href=f"/centre/events/{card.slug}/",
        title=card.title,
        when=card.when,
        place=card.place,
        group=card.group_name,
        seats=card.seats[0],
        today=card.day_iso == today,
    )
