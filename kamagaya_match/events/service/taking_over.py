"""Storing events of another publisher's list, once however often the list is read."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.models import Event, EventSession
from kamagaya_match.events.queries import sources
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.events.rules.known_places import stands_in
from kamagaya_match.events.rules.recognising import Listed, Sight, Stored, recognise
from kamagaya_match.events.rules.taking_over import ONLY_NEW, columns_of
from kamagaya_match.feeds.ics_facts import SOURCE
from kamagaya_match.feeds.imported import ImportedEvent
from kamagaya_match.places import service as places
from kamagaya_match.storage.transaction import Tx, public_changed
from kamagaya_match.who import VISITOR
from kamagaya_match.words.catalogue import say
from kamagaya_match.words.folding import fold

from .changes import calendar_facts, note_change, told_facts, what_changed
from .indexing import reindex_many
from .listening import Facts, listener
from .writing import new_event, uid_host

PORTION = 500
Columns = dict[str, object]


@dataclass
class TakenOver:
    """How many events of a list were new, changed, and as before."""

    new: int = 0
    changed: int = 0
    same: int = 0


def take_over(
    tx: Tx, group_id: int, rows: Sequence[ImportedEvent], *, publish: bool = True, progress: Callable[[int], None] = lambda _: None
) -> TakenOver:
    """Store a whole list for a group, in the caller's transaction; a second run changes only what the list changed.

    `progress` hears from time to time how many rows are done.
    """
    done, touched = TakenOver(), list[int]()
    columns = _columns(tx, rows)
    known = _known(tx, group_id, rows, columns)
    used = {event.source_key for event in known.values() if event.source_key}
    for number, meant in enumerate(recognise(_listed(group_id, rows, columns), _stored(known.values()))):
        if number % PORTION == 0:
            progress(number)
        if meant is None:
            touched.append(_new(tx, group_id, rows[number], columns[number], publish, used))
            done.new += 1
        elif _change(tx, known[meant], columns[number], rows[number].cancelled):
            touched.append(meant)
            done.changed += 1
        else:
            done.same += 1
    _make_known(tx, touched)
    progress(len(rows))
    return done


def _columns(tx: Tx, rows: Sequence[ImportedEvent]) -> list[Columns]:
    directory = places.facts_by_name(tx)
    named = [(row, directory.get(fold(row.place_name))) for row in rows]
    return [columns_of(row, place if place and stands_in(row, place) else None) for row, place in named]


def _make_known(tx: Tx, touched: Sequence[int]) -> None:
    for start in range(0, len(touched), PORTION):
        reindex_many(tx, touched[start : start + PORTION])
    if touched:
        public_changed(tx)


def _known(tx: Tx, group_id: int, rows: Sequence[ImportedEvent], columns: Sequence[Columns]) -> dict[int, Event]:
    keys = [key for row in rows for key in _source_keys(group_id, row)]
    return sources.taken_over(tx, group_id, keys, [one["starts_at"] for one in columns])  # type: ignore[misc]


def _source_keys(group_id: int, row: ImportedEvent) -> list[str]:
    """What an event of this row may be called in our table: by the row's own key, or by what it is when that is taken."""
    names = (row.key, f"~{row.content_key}")
    return [f"{group_id}-{hashlib.sha256(name.encode()).hexdigest()[:32]}" for name in names]


def _listed(group_id: int, rows: Sequence[ImportedEvent], columns: Sequence[Columns]) -> list[Listed]:
    return [
        Listed(_source_keys(group_id, row)[0], _sight(values), sure=row.code == SOURCE) for row, values in zip(rows, columns, strict=True)
    ]


def _stored(events: Iterable[Event]) -> list[Stored]:
    now = clock.now()
    return [Stored(event.id or 0, event.source_key or "", _sight(event.model_dump()), event.ends_at <= now) for event in events]


def _sight(values: Columns) -> Sight:
    return Sight(str(values["title"]), values["starts_at"], str(values["place_name"] or values["online_url"]))  # type: ignore[arg-type]


def _new(tx: Tx, group_id: int, row: ImportedEvent, columns: Columns, publish: bool, used: set[str]) -> int:
    event = new_event(group_id, VISITOR)
    _write(event, columns)
    event.source_key = _free_key(tx, group_id, row, used)
    if publish:
        event.status, event.published_at = EventStatus.PUBLISHED, clock.now()
    if publish and row.cancelled:
        event.status, event.cancel_reason = EventStatus.CANCELLED, _called_off()
    tx.add(event)
    tx.flush()
    uid = f"event-{event.slug}-1@{uid_host()}"
    tx.add(EventSession(event_id=event.id or 0, starts_at=event.starts_at, ends_at=event.ends_at, calendar_uid=uid))
    note_change(tx, event, VISITOR, "imported")
    return event.id or 0


def _free_key(tx: Tx, group_id: int, row: ImportedEvent, used: set[str]) -> str:
    own, by_content = _source_keys(group_id, row)
    key = next((key for key in (own, by_content) if key not in used), None)
    if key is None:
        all_used = used | sources.source_keys_like(tx, by_content)
        key = next(f"{by_content}-{number}" for number in count(2) if f"{by_content}-{number}" not in all_used)
    used.add(key)
    return key


def _change(tx: Tx, event: Event, columns: Columns, cancelled: bool) -> bool:
    """Bring the event to what the list says now; whether that changed anything."""
    listed = {name: value for name, value in columns.items() if name not in ONLY_NEW}
    status = _status(event, cancelled)
    if status == event.status and all(getattr(event, name) == value for name, value in listed.items()):
        return False
    told, calendar, seats, facts = what_changed(event), calendar_facts(event), event.capacity, told_facts(tx, event)
    _write(event, listed)
    newly_off = status != event.status and status is EventStatus.CANCELLED
    if status != event.status:
        event.status, event.cancel_reason = status, _called_off() if newly_off else ""
    for session in queries.sessions_of(tx, [event.id or 0]).get(event.id or 0, [])[:1]:
        session.starts_at, session.ends_at = event.starts_at, event.ends_at
    event.updated_at = clock.now()
    if event.published_at and calendar != calendar_facts(event):
        event.sequence += 1
        event.calendar_changed_at = clock.now()
    _note(tx, event, told, newly_off)
    if event.arrivals and event.ends_at > clock.now():
        _tell(tx, event, facts, seats != event.capacity, newly_off)
    return True


def _status(event: Event, cancelled: bool) -> EventStatus:
    """A list calls off what is published, and takes back only what it called off itself."""
    if cancelled and event.status == EventStatus.PUBLISHED:
        return EventStatus.CANCELLED
    if not cancelled and event.status == EventStatus.CANCELLED and event.cancel_reason == _called_off():
        return EventStatus.PUBLISHED
    return EventStatus(event.status)


def _note(tx: Tx, event: Event, before: dict[str, str], newly_off: bool) -> None:
    """Write the history."""
    tx.flush()
    what = {name: (before[name], after) for name, after in what_changed(event).items() if before[name] != after and event.published_at}
    note_change(tx, event, VISITOR, "changed" if what else "imported_again", {name: list(pair) for name, pair in what.items()})
    if newly_off:
        note_change(tx, event, VISITOR, "cancelled", {"reason": ["", event.cancel_reason]})


def _tell(tx: Tx, event: Event, before: Facts, seats_changed: bool, newly_off: bool) -> None:
    """Let those who signed up know."""
    if newly_off:
        listener().event_cancelled(tx, event.id or 0)
    elif event.status == EventStatus.PUBLISHED and before != told_facts(tx, event):
        listener().event_changed(tx, event.id or 0, before)
    if seats_changed:
        listener().capacity_changed(tx, event.id or 0)


def _write(event: Event, columns: Columns) -> None:
    for name, value in columns.items():
        setattr(event, name, value)


def _called_off() -> str:
    return say("ja", "import.called_off")
