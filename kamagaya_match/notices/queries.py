"""Every SELECT over notices and messages."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select

from kamagaya_match.storage.transaction import Tx

from .models import ChangeNotice, GroupMessage, PartyNotice


def had(tx: Tx, event_id: int, name: str, occasion: datetime) -> set[int]:
    """The ids of the parties that were sent this before."""
    wanted = select(PartyNotice.registration_id).where(PartyNotice.event_id == event_id, PartyNotice.name == name)
    return set(tx.exec(wanted.where(PartyNotice.occasion == occasion)))


def counts(tx: Tx, event_id: int) -> dict[tuple[str, datetime], tuple[int, datetime]]:
    """How many parties were sent what before which meeting, and when last."""
    wanted = select(PartyNotice.name, PartyNotice.occasion, func.count(), func.max(PartyNotice.sent_at))
    rows = tx.exec(wanted.where(PartyNotice.event_id == event_id).group_by(PartyNotice.name, col(PartyNotice.occasion)))
    return {(name, occasion): (number, at) for name, occasion, number, at in rows}


def asked(tx: Tx, event_id: int, name: str, occasion: datetime) -> Sequence[PartyNotice]:
    """Everyone who was sent this, with the answers."""
    wanted = select(PartyNotice).where(PartyNotice.event_id == event_id, PartyNotice.name == name, PartyNotice.occasion == occasion)
    return tx.exec(wanted.order_by(col(PartyNotice.id))).all()


def sent_to(tx: Tx, registration_id: int, name: str, occasion: datetime) -> PartyNotice | None:
    wanted = select(PartyNotice).where(PartyNotice.registration_id == registration_id, PartyNotice.name == name)
    return tx.exec(wanted.where(PartyNotice.occasion == occasion).execution_options(populate_existing=True)).first()


def untold(tx: Tx, event_id: int) -> ChangeNotice | None:
    """The changes of an event that wait to be told, read anew."""
    wanted = select(ChangeNotice).where(ChangeNotice.event_id == event_id, col(ChangeNotice.told_at).is_(None))
    return tx.exec(wanted.execution_options(populate_existing=True)).first()


def changes_due(tx: Tx, now: datetime) -> list[int]:
    """The events whose changes are to be told now, in the order in which they are to be locked."""
    wanted = select(ChangeNotice.event_id).where(col(ChangeNotice.told_at).is_(None), ChangeNotice.due_at <= now)
    return sorted(tx.exec(wanted))


def changes_told(tx: Tx, event_id: int, most: int) -> Sequence[ChangeNotice]:
    """The latest changes that somebody was told of."""
    wanted = select(ChangeNotice).where(ChangeNotice.event_id == event_id, ChangeNotice.told > 0)
    return tx.exec(wanted.order_by(col(ChangeNotice.id).desc()).limit(most)).all()


def message(tx: Tx, key: str) -> GroupMessage | None:
    return tx.exec(select(GroupMessage).where(GroupMessage.key == key)).first()


def messages(tx: Tx, event_id: int, most: int) -> Sequence[GroupMessage]:
    """The latest messages about an event, the newest first."""
    return tx.exec(select(GroupMessage).where(GroupMessage.event_id == event_id).order_by(col(GroupMessage.id).desc()).limit(most)).all()


def message_times(tx: Tx, event_id: int, since: datetime) -> Sequence[datetime]:
    """When messages about an event were sent after `since`."""
    return tx.exec(select(GroupMessage.at).where(GroupMessage.event_id == event_id, GroupMessage.at > since)).all()
