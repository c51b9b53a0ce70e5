"""What goes on in the invented city: some months around today, of every kind and in every state."""

from datetime import date, time, timedelta
from random import Random

from kamagaya_match import clock
from kamagaya_match.events.models import Event, EventChange, Series
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.events.service import reindex_many
from kamagaya_match.events.service.changes import what_changed
from kamagaya_match.storage.transaction import Tx

from .cast import Cast
from .gathering import columns_of, question_of, sessions_of
from .parties import write_parties
from .sources import WEEKDAYS, City, Facts

# The names by which `fate` calls the dates of a gathering, and the days from the nearest one.
TURNS = {"near": 0, "next": 21, "far": 42, "last": -21, "before": -42}
COLD = (10, 11, 12, 1, 2, 3)
LATER = timedelta(minutes=30)


def write_plot(tx: Tx, city: City, cast: Cast, random: Random) -> int:
    """Events with their sign-ups, in the caller's transaction; the number of events."""
    events = [event for number, facts in enumerate(city.gatherings) for event in _gatherings(tx, city, cast, facts, number, random)]
    tx.flush()
    reindex_many(tx, [event.id for event in events if event.id])
    return len(events)


def _gatherings(tx: Tx, city: City, cast: Cast, facts: Facts, number: int, random: Random) -> list[Event]:
    first = _first_day(facts, number)
    days = {turn: first + timedelta(days=offset) for turn, offset in TURNS.items()}
    series = _series(tx, cast, facts) if facts.get("series") else None
    made = []
    for turn, day in days.items():
        if in_season(facts, day):
            made.append(_gathering(tx, city, cast, facts, day, facts.get("fate", {}).get(turn, ""), random))
            made[-1].series_id = series
    return made


def in_season(facts: Facts, day: date) -> bool:
    """Whether this is the time of the year for it."""
    return "season" not in facts or (facts["season"] == "cold") == (day.month in COLD)


def _first_day(facts: Facts, number: int) -> date:
    """The first right day of the week from today on, or from some days later: not everything happens at once."""
    earliest = clock.today() + timedelta(days=number * 5 % 13)
    return earliest + timedelta(days=(WEEKDAYS.index(facts["on"]) - earliest.weekday()) % 7)


def _series(tx: Tx, cast: Cast, facts: Facts) -> int | None:
    rule = {"every": "week", "weeks": 3, "nth": None, "day": None, "count": None, "until": None, "weekdays": [], "skip": []}
    series = Series(group_id=cast.groups[facts["host"]], rule=rule)
    tx.add(series)
    tx.flush()
    return series.id


def _gathering(tx: Tx, city: City, cast: Cast, facts: Facts, day: date, fate: str, random: Random) -> Event:
    owner = cast.owners[facts["host"]]
    event = Event(**columns_of(facts, day, cast.groups[facts["host"]], cast.places.get(facts["place"]), random), created_by=owner)
    tx.add(event)
    tx.flush()
    _history(tx, event, facts, fate)
    tx.add_all(sessions_of(event, facts))
    question = question_of(event, facts)
    tx.add_all([question] if question else [])
    tx.flush()
    write_parties(tx, city, cast, event, facts, fate, random)
    return event


def _history(tx: Tx, event: Event, facts: Facts, fate: str) -> None:
    """What became of it so far."""
    _note(tx, event, "created")
    if fate in ("draft", "pending"):
        event.status, event.published_at = EventStatus(fate), None
        return
    _note(tx, event, "published")
    yesterday = clock.at(clock.today(), time(17)) - timedelta(days=1)
    if fate == "cancelled":
        _cancel(tx, event, facts["cancel_reason"])
    elif fate == "moved":
        _move(tx, event)
    elif fate == "not_open":
        event.sign_up_opens_at = yesterday + timedelta(days=8, hours=-8)
    elif fate == "closed":
        event.sign_up_closes_at = yesterday


def _cancel(tx: Tx, event: Event, reason: str) -> None:
    event.status, event.cancel_reason, event.sequence = EventStatus.CANCELLED, reason, 1
    event.updated_at = event.calendar_changed_at = min(event.starts_at, clock.now()) - timedelta(hours=20)
    _note(tx, event, "cancelled", {"reason": ["", reason]})


def _move(tx: Tx, event: Event) -> None:
    before = what_changed(event)
    event.starts_at, event.ends_at, event.sequence = event.starts_at + LATER, event.ends_at + LATER, 1
    event.updated_at = event.calendar_changed_at = clock.now() - timedelta(days=2)
    after = what_changed(event)
    _note(tx, event, "changed", {name: [before[name], after[name]] for name in after if before[name] != after[name]})


def _note(tx: Tx, event: Event, verb: str, facts: dict[str, list[str]] | None = None) -> None:
    at = event.created_at if verb == "created" else event.updated_at
    tx.add(EventChange(event_id=event.id or 0, at=at, person_id=event.created_by, verb=verb, facts=facts or {}))
