"""Events for which the time of something has come."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, or_, select

from kamagaya_match.events.models import Event
from kamagaya_match.events.rules import Admission, EventStatus
from kamagaya_match.storage.transaction import Tx


def closed_lotteries(tx: Tx, now: datetime) -> Sequence[Event]:
    """Published lotteries that take no more entries, are not drawn and have not begun, by slug."""
    wanted = select(Event).where(
        Event.status == EventStatus.PUBLISHED,
        Event.admission == Admission.LOTTERY,
        col(Event.drawn_at).is_(None),
        col(Event.sign_up_closes_at) <= now,
        Event.starts_at > now,
    )
    return tx.exec(wanted.order_by(Event.slug)).all()


def quotas_due(tx: Tx, now: datetime) -> Sequence[int]:
    """Events to come whose kept seats are to open by now; those of a lottery stay kept until it is drawn."""
    wanted = select(Event.id).where(
        Event.status == EventStatus.PUBLISHED,
        col(Event.quotas_open_at) <= now,
        col(Event.quotas_lapsed).is_(False),
        Event.starts_at > now,
        or_(Event.admission != Admission.LOTTERY, col(Event.drawn_at).is_not(None)),
    )
    return [number for number in tx.exec(wanted.order_by(col(Event.id))) if number]


def begun_with_line(tx: Tx, since: datetime, now: datetime) -> Sequence[int]:
    """Published events that began between two moments and for which parties wait."""
    wanted = select(Event.id).where(
        Event.status == EventStatus.PUBLISHED, col(Event.starts_at) > since, col(Event.starts_at) <= now, Event.parties_waiting > 0
    )
    return [number for number in tx.exec(wanted.order_by(col(Event.id))) if number]


def asked_for(tx: Tx, now: datetime) -> Sequence[int]:
    """Published events to come where the group decides and parties wait for it."""
    wanted = select(Event.id).where(
        Event.status == EventStatus.PUBLISHED, Event.admission == Admission.APPROVAL, Event.starts_at > now, Event.parties_waiting > 0
    )
    return [number for number in tx.exec(wanted.order_by(col(Event.id))) if number]


def over_among(tx: Tx, ids: Sequence[int], now: datetime) -> Sequence[int]:
    """Those of these events that are over."""
    return list(tx.exec(select(Event.id).where(col(Event.id).in_(ids), col(Event.ends_at) <= now).order_by(col(Event.id))))  # type: ignore[arg-type]


def held_before(tx: Tx, group_id: int, now: datetime) -> Sequence[int]:
    """The published events of a group that have begun."""
    wanted = select(Event.id).where(Event.group_id == group_id, Event.status == EventStatus.PUBLISHED, col(Event.starts_at) <= now)
    return [number for number in tx.exec(wanted) if number]
