"""Every SELECT over certificates."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_
from sqlmodel import col, func, select

from kamagaya_match.certificates.models import Certificate
from kamagaya_match.certificates.rules import CertificateState
from kamagaya_match.storage.transaction import Tx

_LIVING = (CertificateState.WAITING.value, CertificateState.VALID.value)


def by_number(tx: Tx, number: str) -> Certificate | None:
    return tx.exec(select(Certificate).where(Certificate.number == number)).first()


def locked(tx: Tx, number: str, group_id: int) -> Certificate | None:
    """The group's certificate, held until the transaction ends."""
    wanted = select(Certificate).where(Certificate.number == number, Certificate.group_id == group_id)
    return tx.exec(wanted.with_for_update()).first()


def of_person(tx: Tx, person_id: int, address: str) -> Sequence[Certificate]:
    """Everything a person asked for with the account or at this address, the latest first."""
    own = col(Certificate.person_id) == person_id
    same = or_(own, col(Certificate.email) == address) if address else own
    return tx.exec(select(Certificate).where(same).order_by(col(Certificate.id).desc())).all()


def of_party(tx: Tx, registration_id: int) -> Sequence[Certificate]:
    """What was asked for from the page of one party, the latest first."""
    wanted = select(Certificate).where(Certificate.registration_id == registration_id)
    return tx.exec(wanted.order_by(col(Certificate.id).desc())).all()


def living(tx: Tx, group_id: int, name: str, person_id: int | None, registration_id: int | None) -> Sequence[Certificate]:
    """Those that wait or are valid for this name, asked for by the same person or party."""
    wanted = select(Certificate).where(Certificate.group_id == group_id, Certificate.name == name, col(Certificate.state).in_(_LIVING))
    return tx.exec(wanted.where(Certificate.person_id == person_id, Certificate.registration_id == registration_id)).all()


def waiting_of(tx: Tx, group_id: int) -> Sequence[Certificate]:
    """What the group has to answer, the oldest first."""
    wanted = select(Certificate).where(Certificate.group_id == group_id, Certificate.state == CertificateState.WAITING.value)
    return tx.exec(wanted.order_by(col(Certificate.id))).all()


def answered_of(tx: Tx, group_id: int, first: int, most: int) -> tuple[int, Sequence[Certificate]]:
    """How many certificates wait no longer, and `most` of them from `first`, the latest first."""
    done = [Certificate.group_id == group_id, Certificate.state != CertificateState.WAITING.value]
    total = tx.exec(select(func.count()).select_from(Certificate).where(*done)).one()
    return total, tx.exec(select(Certificate).where(*done).order_by(col(Certificate.id).desc()).offset(first).limit(most)).all()


def named_before(tx: Tx, before: datetime) -> Sequence[Certificate]:
    """Those asked for before that moment that still carry a name."""
    return tx.exec(select(Certificate).where(Certificate.name != "", Certificate.asked_at < before)).all()
