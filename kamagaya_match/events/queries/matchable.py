"""Events to come as they are compared with people."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row
from sqlalchemy import select as rows_of
from sqlmodel import and_, col, func, or_, select

from kamagaya_match.events.models import Event, EventSession
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.storage.transaction import Tx

from .readable import listed

_FACTS = ("id", "slug", "title", "group_id", "fields", "welcome", "lat", "lon", "area", "online", "age_band")


# Who is told what fits does not look further ahead.
AHEAD = timedelta(days=92)


def _to_come(now: datetime) -> ColumnElement[bool]:
    """What one can still come to from its beginning, in three months at most: sign-up not closed, and a seat left or a line to wait in."""
    closes = col(Event.sign_up_closes_at)
    still = or_(col(Event.sign_up).is_(False), closes.is_(None), closes > now)
    soon = and_(col(Event.starts_at) > now, col(Event.starts_at) <= now + AHEAD)
    room = or_(col(Event.capacity).is_(None), col(Event.seats_taken) < col(Event.capacity), col(Event.waiting_list))
    return and_(listed(), col(Event.status) == EventStatus.PUBLISHED, soon, still, room)


def to_come(tx: Tx, now: datetime) -> list[Row[Any]]:
    """Each event to come, as rows of columns by their names: thousands of objects of the table would take a second."""
    return list(tx.execute(rows_of(*(getattr(Event, name) for name in _FACTS)).where(_to_come(now)).order_by(col(Event.id))))


def meetings_to_come(tx: Tx, now: datetime) -> list[tuple[int, datetime, datetime]]:
    """Event, begin and end of every meeting of these events."""
    wanted = select(EventSession.event_id, EventSession.starts_at, EventSession.ends_at)
    return list(tx.exec(wanted.join(Event, col(Event.id) == EventSession.event_id).where(_to_come(now))))


def to_come_mark(tx: Tx, now: datetime) -> tuple[object, ...]:
    """What moves whenever one of them changes, is added, called off or full; not with each seat."""
    wanted = rows_of(func.count(), func.max(Event.updated_at), func.max(Event.published_at), func.sum(Event.id))
    return tuple(tx.execute(wanted.where(_to_come(now))).one())


def to_come_by_slugs(tx: Tx, slugs: Collection[str], now: datetime) -> list[Event]:
    """Those of these events that are still to come."""
    return list(tx.exec(select(Event).where(col(Event.slug).in_(sorted(slugs)), _to_come(now))))
