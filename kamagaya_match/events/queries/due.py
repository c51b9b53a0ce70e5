"""Events for which the time of something has come."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

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
