"""Which event of ours a row of another publisher's list means, though lists renumber their rows; pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from kamagaya_match.clock import TOKYO

Claim = tuple[int, int]


class Sight(NamedTuple):
    """What people recognise an event by; the place is the address of the room where it is online."""

    title: str
    starts_at: datetime
    place: str


class Listed(NamedTuple):
    """A row: `sure` when its publisher's keys never come to mean another event."""

    key: str
    sight: Sight
    sure: bool = False


class Stored(NamedTuple):
    """An event that came from a list before."""

    id: int
    key: str
    sight: Sight
    over: bool = False


def recognise(rows: Sequence[Listed], events: Sequence[Stored]) -> list[int | None]:
    """For each row the id of the event it means, None for a new one; no event is meant twice.

    What looks the same is the same, whatever its number is now. Else the number decides, unless it was given to something
    else: lists often only count their rows, and begin anew each month.
    """
    found: dict[int, int] = {}
    meant: set[int] = set()
    for claims in (_by_sure_key(rows, events), _by_sight(rows, events), _by_key(rows, events)):
        for row, event in claims:
            if row not in found and event not in meant:
                found[row] = event
                meant.add(event)
    return [found.get(number) for number in range(len(rows))]


def could_be(row: Sight, event: Sight, over: bool) -> bool:
    """Whether a row that bears the event's number may be that event, renamed or moved.

    One that is over does not move any more; one that is renamed stays at its time or place.
    """
    if row.starts_at.astimezone(TOKYO).date() != event.starts_at.astimezone(TOKYO).date():
        return row.title == event.title and not over
    return row.title == event.title or row.starts_at == event.starts_at or row.place == event.place != ""


def _by_sure_key(rows: Sequence[Listed], events: Iterable[Stored]) -> Iterator[Claim]:
    ids = {event.key: event.id for event in events}
    yield from ((number, ids[row.key]) for number, row in enumerate(rows) if row.sure and row.key in ids)


def _by_sight(rows: Sequence[Listed], events: Iterable[Stored]) -> Iterator[Claim]:
    """First those whose number is the same too: several may look alike."""
    alike: dict[Sight, list[Stored]] = defaultdict(list)
    for event in events:
        alike[event.sight].append(event)
    claims = [(number, event.id, event.key == row.key) for number, row in enumerate(rows) for event in alike.get(row.sight, ())]
    yield from ((number, event) for number, event, same_key in sorted(claims, key=lambda claim: not claim[2]))


def _by_key(rows: Sequence[Listed], events: Iterable[Stored]) -> Iterator[Claim]:
    by_key = {event.key: event for event in events}
    for number, row in enumerate(rows):
        event = by_key.get(row.key)
        if event and could_be(row.sight, event.sight, event.over):
            yield number, event.id
