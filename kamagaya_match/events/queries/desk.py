"""Events as their group and the office look for them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func
from sqlmodel import and_, col, select

from kamagaya_match.events.models import Event, EventChange, EventQuestion, EventSession
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.storage.transaction import Tx

_UNFINISHED = (EventStatus.DRAFT.value, EventStatus.PENDING.value)


def of_desk(tx: Tx, group_id: int, tab: str, now: datetime, first: int, most: int) -> tuple[int, Sequence[Event]]:
    """How many events of a group a tab has, and `most` of them from `first`."""
    wanted = and_(Event.group_id == group_id, _in_tab(tab, now))
    order = col(Event.starts_at).desc() if tab == "past" else col(Event.starts_at)
    found = tx.exec(select(Event).where(wanted).order_by(order, col(Event.id)).offset(first).limit(most))
    return tx.exec(select(func.count()).select_from(Event).where(wanted)).one(), list(found)


def _in_tab(tab: str, now: datetime) -> ColumnElement[bool]:
    unfinished = col(Event.status).in_(_UNFINISHED)
    if tab == "drafts":
        return unfinished
    return and_(~unfinished, col(Event.ends_at) <= now if tab == "past" else col(Event.ends_at) > now)


def count_waiting(tx: Tx) -> int:
    """How many posts wait for the office."""
    return tx.exec(select(func.count()).select_from(Event).where(Event.status == EventStatus.PENDING)).one()


def waiting(tx: Tx, most: int) -> Sequence[Event]:
    """Posts that wait for the office."""
    return list(tx.exec(select(Event).where(Event.status == EventStatus.PENDING).order_by(col(Event.updated_at)).limit(most)))


def drafts_of_series(tx: Tx, series_id: int) -> Sequence[Event]:
    """The drafts among a series' events, in order of time."""
    wanted = select(Event).where(Event.series_id == series_id, Event.status == EventStatus.DRAFT)
    return list(tx.exec(wanted.order_by(col(Event.starts_at))))


def delete_event(tx: Tx, event: Event) -> None:
    """Remove a draft with everything that belongs to it."""
    for part in (EventSession, EventQuestion, EventChange):
        tx.execute(delete(part).where(col(part.event_id) == event.id))
    tx.delete(event)
