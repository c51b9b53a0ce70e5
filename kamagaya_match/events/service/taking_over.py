"""Storing events of another publisher's list, once however often the list is read."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.models import Event, EventSession
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.events.rules.taking_over import columns_of
from kamagaya_match.feeds.imported import ImportedEvent
from kamagaya_match.storage.transaction import Tx, public_changed
from kamagaya_match.who import VISITOR

from .changes import calendar_facts, note_change
from .indexing import reindex_many
from .writing import new_event, uid_host


@dataclass
class TakenOver:
    """How many events of a list were new, changed, and as before."""

    new: int = 0
    changed: int = 0
    same: int = 0


def take_over(tx: Tx, group_id: int, events: Sequence[ImportedEvent], *, publish: bool = True) -> TakenOver:
    """Store these events for a group, in the caller's transaction; a second run changes only what the list changed."""
    done = TakenOver()
    known = queries.by_source(tx, [source_key(group_id, one) for one in events])
    touched = [_take_over(tx, group_id, one, known.get(source_key(group_id, one)), publish, done) for one in events]
    tx.flush()
    reindex_many(tx, [event.id for event in touched if event and event.id])
    if done.new or done.changed:
        public_changed(tx)
    return done


def source_key(group_id: int, event: ImportedEvent) -> str:
    """What names a row of a group's list over all runs."""
    return f"{group_id}-{hashlib.sha256(event.key.encode()).hexdigest()[:32]}"


def _take_over(tx: Tx, group_id: int, row: ImportedEvent, event: Event | None, publish: bool, done: TakenOver) -> Event | None:
    columns = columns_of(row)
    status = EventStatus.CANCELLED if row.cancelled else EventStatus.PUBLISHED if publish else EventStatus.DRAFT
    if event is None:
        done.new += 1
        return _new(tx, group_id, row, columns, status)
    if all(getattr(event, name) == value for name, value in columns.items()) and (not row.cancelled or event.status == status):
        done.same += 1
        return None
    done.changed += 1
    return _changed(tx, event, columns, cancelled=row.cancelled)


def _new(tx: Tx, group_id: int, row: ImportedEvent, columns: dict[str, object], status: EventStatus) -> Event:
    event = new_event(group_id, VISITOR)
    for name, value in columns.items():
        setattr(event, name, value)
    event.status, event.source_key = status, source_key(group_id, row)
    event.published_at = clock.now() if status is not EventStatus.DRAFT else None
    tx.add(event)
    tx.flush()
    uid = f"event-{event.slug}-1@{uid_host()}"
    tx.add(EventSession(event_id=event.id or 0, starts_at=event.starts_at, ends_at=event.ends_at, calendar_uid=uid))
    note_change(tx, event, VISITOR, "imported")
    return event


def _changed(tx: Tx, event: Event, columns: dict[str, object], *, cancelled: bool) -> Event:
    before = calendar_facts(event)
    for name, value in columns.items():
        setattr(event, name, value)
    if cancelled:
        event.status = EventStatus.CANCELLED
    event.updated_at = clock.now()
    if before != calendar_facts(event):
        event.sequence += 1
        event.calendar_changed_at = clock.now()
    for session in queries.sessions_of(tx, [event.id or 0]).get(event.id or 0, [])[:1]:
        session.starts_at, session.ends_at = event.starts_at, event.ends_at
    note_change(tx, event, VISITOR, "imported_again")
    return event
