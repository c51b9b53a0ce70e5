"""What belongs to events."""

from collections import defaultdict
from collections.abc import Iterable

from sqlmodel import col, select

from kamagaya_match.events.models import EventChange, EventQuestion, EventSession
from kamagaya_match.storage.transaction import Tx


def sessions_of(tx: Tx, ids: Iterable[int]) -> dict[int, list[EventSession]]:
    """The sessions of these events in their order, by event."""
    wanted = select(EventSession).where(col(EventSession.event_id).in_(sorted(set(ids))))
    found: dict[int, list[EventSession]] = defaultdict(list)
    for session in tx.exec(wanted.order_by(col(EventSession.starts_at), col(EventSession.id))):
        found[session.event_id].append(session)
    return found


def questions_of(tx: Tx, event_id: int) -> list[EventQuestion]:
    """The questions of an event's sign-up in their order."""
    wanted = select(EventQuestion).where(EventQuestion.event_id == event_id)
    return list(tx.exec(wanted.order_by(col(EventQuestion.position), col(EventQuestion.id))))


def changes_of(tx: Tx, event_id: int, most: int) -> list[EventChange]:
    """The latest changes of an event, newest first."""
    wanted = select(EventChange).where(EventChange.event_id == event_id)
    return list(tx.exec(wanted.order_by(col(EventChange.at).desc(), col(EventChange.id).desc()).limit(most)))
