"""Keeping the search in step with the events."""

from collections.abc import Iterable, Sequence

from sqlmodel import col, select

from kamagaya_match.events import queries
from kamagaya_match.events.indexing import number_of, tokens_of
from kamagaya_match.events.models import Event
from kamagaya_match.events.rules import EventStatus, is_listed
from kamagaya_match.events.views import EventRow
from kamagaya_match.groups import service as groups
from kamagaya_match.storage.search import EVENTS
from kamagaya_match.storage.transaction import Tx, public_changed, transaction

from .telling import told

BATCH = 500


def reindex(tx: Tx, event: Event) -> None:
    """Make the event found by what it says now; call it after every change of it, its sessions, group or place."""
    tx.flush()
    reindex_many(tx, [event.id or 0])


def reindex_many(tx: Tx, ids: Iterable[int]) -> None:
    """Bring the search in step with these events: published and cancelled ones are found, all others not."""
    tx.flush()
    events = list(tx.exec(select(Event).where(col(Event.id).in_(sorted(set(ids))))))
    _take_out(tx, events)
    stopped = set(groups.suspended(tx))
    shown = [event for event in events if is_listed(EventStatus(event.status)) and event.group_id not in stopped]
    for event in shown:
        event.search_number = _number(event)
    EVENTS.put_many(tx, [(_number(one.event), tokens_of(one)) for one in told(tx, shown, "ja")])
    tx.flush()


def group_changed(tx: Tx, group_id: int) -> None:
    """Bring the search in step with what a group's events now show of it."""
    reindex_many(tx, queries.ids_of_group(tx, group_id))


def forget(tx: Tx, event: Event) -> None:
    """Take an event out of the search, before it is deleted."""
    if event.search_number is not None:
        public_changed(tx)
    _take_out(tx, [event])


def reindex_all() -> int:
    """Make the whole search index anew; the number of events looked at."""
    with transaction() as tx:
        ids = list(queries.all_ids(tx))
    for start in range(0, len(ids), BATCH):
        with transaction() as tx:
            reindex_many(tx, ids[start : start + BATCH])
            public_changed(tx)
    return len(ids)


def _number(event: EventRow) -> int:
    return number_of(event.starts_at, event.id or 0, event.internal)


def _take_out(tx: Tx, events: Sequence[Event]) -> None:
    for event in events:
        if event.search_number is not None:
            EVENTS.remove(tx, event.search_number)
            event.search_number = None
