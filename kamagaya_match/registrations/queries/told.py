"""Since when parties have their seats."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import col, func, select

from kamagaya_match.registrations.models import Registration, RegistrationMove
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.storage.transaction import Tx

Moments = Mapping[int, datetime]


def seated_since(tx: Tx, event_id: int) -> Moments:
    """When each party of an event last came to its seats, by the party's id; those that never did are left out."""
    seated = RegistrationState.CONFIRMED.value
    moves = select(RegistrationMove.registration_id, func.max(RegistrationMove.at)).join(
        Registration, col(Registration.id) == col(RegistrationMove.registration_id)
    )
    came = moves.where(Registration.event_id == event_id, RegistrationMove.after == seated, RegistrationMove.before != seated)
    return dict(tx.exec(came.group_by(col(RegistrationMove.registration_id))).all())
