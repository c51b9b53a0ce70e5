"""One event's rows out of a line of city.toml."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from kamagaya_match import clock
from kamagaya_match.events.models import Event, EventQuestion, EventSession
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.events.service.writing import uid_host
from kamagaya_match.places.models import Place

from .cast import Cast
from .sources import slug

ONLINE = "https://meet.example.jp/"


def event_of(facts: dict[str, Any], cast: Cast, day: date, random: Random, host: str = "", place: str | None = None) -> Event:
    """An event of this kind on this day, published a few weeks before."""
    starts = clock.at(day, time.fromisoformat(facts["from"]))
    hours = timedelta(hours=float(facts["hours"]))
    name = slug(random)
    event = Event(
        slug=name,
        group_id=cast.groups[host or facts["host"]],
        kind=facts["kind"],
        status=EventStatus.PUBLISHED,
        internal=facts["kind"] == "internal",
        title=facts["title"],
        title_easy=facts.get("easy_title", ""),
        summary=facts["summary"],
        summary_easy=facts.get("easy", ""),
        description=facts["text"],
        starts_at=starts,
        ends_at=starts + hours + timedelta(weeks=int(facts.get("sessions", 1)) - 1),
        fee=facts["fee"],
        fee_note=facts.get("fee_note", ""),
        sign_up=not facts.get("no_sign_up", False),
        capacity=facts["seats"] or None,
        bring=facts["bring"],
        who_welcome=facts["audience"],
        fields=facts["fields"],
        welcome=facts["welcome"],
        access=facts["access"],
        actions=facts["actions"],
        contact=f"047-000-{random.randrange(10_000):04}",
        calendar_uid=f"event-{name}@{uid_host()}",
    )
    _published(event, starts, random)
    _put(event, cast.places.get(facts["place"] if place is None else place))
    return event


def _published(event: Event, starts: datetime, random: Random) -> None:
    at = min(starts, clock.now()) - timedelta(days=random.randrange(5, 30), minutes=random.randrange(600))
    event.created_at = event.updated_at = event.published_at = event.calendar_changed_at = at


def _put(event: Event, place: Place | None) -> None:
    if place is None:
        event.online, event.online_url = True, ONLINE + event.slug
        return
    event.place_id, event.place_name, event.address, event.area = place.id, place.name, place.address, place.area
    event.lat, event.lon = place.lat, place.lon


def sessions_of(event: Event, facts: dict[str, Any]) -> list[EventSession]:
    """The meetings of the event, a week apart; it must have its id."""
    hours = timedelta(hours=float(facts["hours"]))
    starts = [event.starts_at + timedelta(weeks=week) for week in range(int(facts.get("sessions", 1)))]
    return [
        EventSession(event_id=event.id or 0, starts_at=at, ends_at=at + hours, calendar_uid=f"event-{event.slug}-{number}@{uid_host()}")
        for number, at in enumerate(starts, start=1)
    ]


def question_of(event: Event, facts: dict[str, Any]) -> list[EventQuestion]:
    """The group's question, if it has one."""
    if "question" not in facts:
        return []
    choices = list(facts.get("choices", []))
    return [EventQuestion(event_id=event.id or 0, kind="choice" if choices else "text", label=facts["question"], choices=choices)]
