"""Parties that did not come and had not cancelled, with the moment at which that was noted."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import col, func, select

from kamagaya_match.registrations.models import Registration, RegistrationMove
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who

from .people import own_parties

_ABSENT = RegistrationState.ABSENT.value
_NOTED = func.max(RegistrationMove.at)


def absences(tx: Tx, since: datetime, *conditions: ColumnElement[bool]) -> Sequence[tuple[Registration, datetime]]:
    """Every absence noted after `since`, the earliest first."""
    wanted = (
        select(Registration, _NOTED)
        .join(RegistrationMove, col(RegistrationMove.registration_id) == col(Registration.id))
        .where(Registration.state == _ABSENT, RegistrationMove.after == _ABSENT, *conditions)
        .group_by(col(Registration.id))
        .having(since < _NOTED)
        .order_by(_NOTED, col(Registration.id))
    )
    return tx.exec(wanted).all()


def absences_of_address(tx: Tx, since: datetime, address: str) -> int:
    """How often somebody with this address was absent after `since`."""
    return len(absences(tx, since, col(Registration.email_key) == address)) if address else 0


def absences_of(tx: Tx, since: datetime, who: Who) -> int:
    """How often the signed-in person was absent after `since`."""
    return 0 if who.person_id is None else len(absences(tx, since, own_parties(who.person_id, who.email)))
