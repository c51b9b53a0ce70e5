"""The events of a group or a place, as cards."""

from collections.abc import Collection
from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.models import Event
from kamagaya_match.events.views import EventCard, card_of, card_seats
from kamagaya_match.groups import service as groups
from kamagaya_match.places import service as places
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.words.catalogue import Lang

from .telling import told

MOST = 20


def cards_of_group(slug: str, lang: Lang, past: bool = False, most: int = MOST) -> list[EventCard]:
    """A group's coming events, the next first; or its past ones, the latest first. NotFound without such a group."""
    with reading() as tx:
        group = groups.group_id_of(tx, slug)
        if past:
            return cards(tx, queries.past_of_group(tx, group, clock.now(), most), lang)
        return _next_first(cards(tx, queries.upcoming_of_group(tx, group, clock.now(), most), lang))


def cards_of_place(slug: str, lang: Lang, most: int = MOST) -> list[EventCard]:
    """The coming events at a place, the next first. NotFound without such a place."""
    with reading() as tx:
        place = places.place_id_of(tx, slug)
        return _next_first(cards(tx, queries.upcoming_of_place(tx, place, clock.now(), most), lang))


def cards(tx: Tx, events: list[Event], lang: Lang, since: datetime | None = None) -> list[EventCard]:
    """The cards of these events in their order; of courses the next meeting from `since` on counts, or from now."""
    now = clock.now()
    return [card_of(one, lang, now, since) for one in told(tx, events, lang)]


def _next_first(cards: list[EventCard]) -> list[EventCard]:
    return sorted(cards, key=lambda card: card.day_iso)


def seats_on_cards(slugs: Collection[str], langs: Collection[Lang]) -> dict[Lang, dict[str, list[str]]]:
    """What cards say of the seats of these events now, by language and slug; one small query."""
    now = clock.now()
    with reading() as tx:
        rows = queries.seats_of(tx, slugs)
    return {lang: {row.slug: card_seats(row, lang, now) for row in rows} for lang in langs}


def public_pages() -> list[tuple[str, datetime]]:
    """Address and last change of every public event's page."""
    with reading() as tx:
        return [(f"/events/{slug}", changed) for slug, changed in queries.listed_pages(tx)]
