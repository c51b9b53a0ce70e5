"""The parties of one person."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, or_
from sqlmodel import col, select

from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import RegistrationState, is_alive
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who

_ALIVE = tuple(state.value for state in RegistrationState if is_alive(state))


def of_person(tx: Tx, person_id: int, address: str, left_after: datetime, most: int) -> Sequence[Registration]:
    """The parties that somebody signed up with their account or address, the latest first; those that left only if after `left_after`."""
    kept = or_(col(Registration.state).in_(_ALIVE), col(Registration.updated_at) > left_after)
    wanted = select(Registration).where(own_parties(person_id, address), kept).order_by(col(Registration.id).desc())
    return tx.exec(wanted.limit(most)).all()


def everything_of(tx: Tx, person_id: int, address: str) -> Sequence[Registration]:
    """Every party of somebody, also those that left long ago."""
    same = or_(own_parties(person_id, address), col(Registration.email) == address) if address else own_parties(person_id, address)
    return tx.exec(select(Registration).where(same).order_by(col(Registration.event_id))).all()


def by_code(tx: Tx, who: Who, code: str) -> Registration | None:
    """The party with this code, if it is this person's own."""
    if who.person_id is None:
        return None
    return tx.exec(select(Registration).where(Registration.code == code.upper(), own_parties(who.person_id, who.email))).first()


def came_before(tx: Tx, party_id: int, address: str) -> bool:
    """Whether an earlier party of this address was noted as having come."""
    earlier = select(Registration.id).where(
        Registration.email == address, Registration.state == RegistrationState.ATTENDED.value, col(Registration.id) < party_id
    )
    return tx.exec(earlier.limit(1)).first() is not None


def own_parties(person_id: int, address: str) -> ColumnElement[bool]:
    """That a party was signed up with the account of this person, or with their address."""
    own = col(Registration.person_id) == person_id
    return or_(own, col(Registration.email_key) == address) if address else own
