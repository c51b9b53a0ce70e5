"""Notes of helpers' phones: taken once each, added up, and the list given back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from kamagaya_match import clock
from kamagaya_match.door import queries
from kamagaya_match.door.models import DoorAct
from kamagaya_match.door.rules import Act, ActKind, LinkLife, Note, Parcel, by_meeting, in_turn, meeting_at, people_of, true_time
from kamagaya_match.door.views import door_list
from kamagaya_match.door.views.listing import milliseconds
from kamagaya_match.events import service as events
from kamagaya_match.events.views.meetings import Meeting
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.service import Arrival
from kamagaya_match.registrations.views import DoorParty
from kamagaya_match.storage.transaction import Tx, reading, transaction

from .links import Followed, follow

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Hand:
    """From whose hand notes come: a helper's link, or a member of the group at the desk."""

    by: str
    link_id: int | None = None
    person_id: int | None = None


def sync(token: str, parcel: Parcel) -> Answer:
    """Take what a phone noted, each note once however often it is sent, and tell it what all phones noted.

    `taken`: keys that need not be sent again; `refused`: keys of notes on a code that this event does not have; `doubles`:
    arrivals of a party that another note had let in; `list`: None while the phone knows it; `now`: our clock.
    Errors: NotFound for a link that opens nothing.
    """
    if not parcel.notes:
        with reading() as tx:
            found = follow(tx, token)
            return _told(found, parcel.known, _looked(tx, found.event_id))
    with transaction() as tx:
        registrations.locked(tx, follow(tx, token).event_id)
        found = follow(tx, token)  # it may have been stopped while we waited
        return _told(found, parcel.known, take(tx, found.event_id, parcel, Hand(parcel.by or found.label, found.link_id)))


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a parcel, and the parties and notes of the event after it."""

    parties: Sequence[DoorParty]
    acts: Sequence[Act]
    meetings: Sequence[Meeting]
    taken: Sequence[str] = ()
    refused: Sequence[str] = ()
    doubles: Sequence[list[Any]] = ()


def _looked(tx: Tx, event_id: int) -> Taken:
    meetings = events.meetings_of(tx, event_id)
    return Taken(registrations.parties_at_door(tx, event_id), noted(tx, event_id, meetings), meetings)


def noted(tx: Tx, event_id: int, meetings: Sequence[Meeting]) -> list[Act]:
    """Everything noted for an event, each note at a meeting that there is."""
    ids = {one.id for one in meetings}
    acts = queries.acts_of(tx, event_id)
    return [act if act.meeting in ids else replace(act, meeting=meeting_at(act.at, meetings)) for act in acts]


def take(tx: Tx, event_id: int, parcel: Parcel, hand: Hand) -> Taken:
    """Keep the notes that are new, and bring the parties they concern to what is known now; under the event's lock."""
    seen = _looked(tx, event_id)
    parties, known = {party.code: party for party in seen.parties}, {act.key for act in seen.acts}
    unknown = [note.key for note in parcel.notes if note.kind is ActKind.ARRIVE and note.code not in parties]
    fresh = {note.key: note for note in parcel.notes if note.key not in known and note.key not in unknown}
    rows = [_row(event_id, note, parties, parcel.sent, hand) for note in fresh.values()]
    _put_in_turn(rows, seen.acts, hand)
    for row, note in zip(rows, fresh.values(), strict=True):
        row.session_id = _meeting(note, row.at, seen.meetings)
    tx.add_all(rows)
    acts = [*seen.acts, *map(_act, rows)]
    registrations.keep_attendance(tx, event_id, _changed(seen.acts, acts, hand))
    taken = [note.key for note in parcel.notes if note.key not in unknown]
    return Taken(seen.parties, acts, seen.meetings, taken, unknown, _doubles(fresh.values(), parties, acts))


def _act(row: DoorAct) -> Act:
    return queries.act_of(row.key, row.kind, row.at, row.people, row.registration_id, row.name, row.by, row.undoes, row.session_id)


def _meeting(note: Note, at: datetime, meetings: Sequence[Meeting]) -> int | None:
    """The meeting that a note names, or that was on when it was made."""
    named = note.meeting in {one.id for one in meetings}
    return (note.meeting if named else meeting_at(at, meetings)) or None


def _row(event_id: int, note: Note, parties: Mapping[str, DoorParty], sent: datetime, hand: Hand) -> DoorAct:
    party = parties.get(note.code) if note.kind is ActKind.ARRIVE else None
    return DoorAct(
        event_id=event_id,
        link_id=hand.link_id,
        person_id=hand.person_id,
        registration_id=party.id if party else None,
        key=note.key,
        kind=note.kind.value,
        people=min(note.people, party.size) if party else note.people,
        name=note.name if note.kind is ActKind.WALK_IN else "",
        by=hand.by,
        undoes=list(note.undoes) if note.kind is ActKind.UNDO else [],
        at=true_time(note.at, sent, clock.now()),
    )


def _put_in_turn(rows: Iterable[DoorAct], acts: Iterable[Act], hand: Hand) -> None:
    """A phone sends in the order in which it noted: of two numbers for one party the later one counts, however slow the line was."""
    own: dict[int, list[datetime]] = {}
    for act in acts:
        if act.by == hand.by and act.party is not None:
            own.setdefault(act.party, []).append(act.at)
    for row in rows:
        if row.registration_id is not None:
            before = own.setdefault(row.registration_id, [])
            row.at = in_turn(row.at, before)
            before.append(row.at)


def _changed(before: Iterable[Act], after: Iterable[Act], hand: Hand) -> dict[int, dict[int, Arrival]]:
    """The parties of which more, fewer or other people came than was known, each with all its meetings."""
    then, now = by_meeting(before), by_meeting(after)
    changed: dict[int, dict[int, Arrival]] = {}
    for party in {*then, *now}:
        old, new = then.get(party, {}), now.get(party, {})
        if {one: people_of(old.get(one)) for one in old} != {one: people_of(new.get(one)) for one in new}:
            changed[party] = {one: Arrival(people_of(new.get(one)), _at(new.get(one)), hand.person_id) for one in {*old, *new}}
    return changed


def _at(arrivals: list[Act] | None) -> datetime:
    return arrivals[-1].at if arrivals else clock.now()


def _doubles(fresh: Iterable[Note], parties: Mapping[str, DoorParty], acts: Iterable[Act]) -> list[list[Any]]:
    """[code, milliseconds, by] of the first arrival, for each new one of a party that another hand, or a phone of the same name, let in."""
    found, doubles, new = by_meeting(acts), [], {note.key: note for note in fresh}
    for note in new.values():
        meetings = found.get(parties[note.code].id, {}) if note.kind is ActKind.ARRIVE else {}
        arrivals = next((some for some in meetings.values() if any(act.key == note.key for act in some)), [])
        own = next((act for act in arrivals if act.key == note.key), None)
        unseen = [act for act in arrivals if note.first and act.key not in new]
        first = next((act for act in arrivals if own is not None and (act.by != own.by or act in unseen)), None)
        if first is not None:
            doubles.append([note.code, milliseconds(first), first.by])
    return doubles


def _told(found: Followed, known: str, taken: Taken) -> Answer:
    """The answer with the list, unless the phone has it already or the time for it is over."""
    closed = found.life is LinkLife.LATE
    version, content = ("", None) if closed else door_list(taken.parties, taken.acts)
    return {
        "taken": taken.taken,
        "refused": taken.refused,
        "doubles": taken.doubles,
        "closed": closed,
        "now": round(clock.now().timestamp() * 1000),
        "version": version,
        "list": None if version == known else content,
    }
