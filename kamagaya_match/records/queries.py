"""Every SELECT over records of hours."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select

from kamagaya_match.records.models import HoursRecord
from kamagaya_match.records.rules import RecordState
from kamagaya_match.storage.transaction import Tx


def by_number(tx: Tx, number: str) -> HoursRecord | None:
    return tx.exec(select(HoursRecord).where(HoursRecord.number == number)).first()


def locked(tx: Tx, number: str) -> HoursRecord | None:
    """The record, held until the transaction ends."""
    return tx.exec(select(HoursRecord).where(HoursRecord.number == number).with_for_update()).first()


def of_person(tx: Tx, person_id: int) -> Sequence[HoursRecord]:
    """All records of a person, the latest first."""
    return tx.exec(select(HoursRecord).where(HoursRecord.person_id == person_id).order_by(col(HoursRecord.id).desc())).all()


def how_many(tx: Tx) -> int:
    return tx.exec(select(func.count()).select_from(HoursRecord)).one()


def is_taken(tx: Tx, place: int) -> bool:
    return tx.exec(select(HoursRecord.id).where(HoursRecord.place == place)).first() is not None


def last_place(tx: Tx) -> int:
    """The highest place that was given; 0 when there is none."""
    return tx.exec(select(func.coalesce(func.max(HoursRecord.place), 0))).one()


def withdrawn_between(tx: Tx, first: int, after: int) -> Sequence[int]:
    """The places of withdrawn records from `first` to before `after`."""
    wanted = select(HoursRecord.place).where(HoursRecord.state == RecordState.WITHDRAWN.value)
    return tx.exec(wanted.where(HoursRecord.place >= first, HoursRecord.place < after)).all()


def named_before(tx: Tx, before: datetime) -> Sequence[HoursRecord]:
    """Those made before that moment that still carry a name."""
    return tx.exec(select(HoursRecord).where(HoursRecord.name != "", HoursRecord.issued_at < before)).all()
