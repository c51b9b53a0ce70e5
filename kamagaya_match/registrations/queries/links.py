"""The secret addresses of parties, and the moves they may read there."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from kamagaya_match.registrations.models import Registration, RegistrationLink, RegistrationMove
from kamagaya_match.registrations.rules import LinkKind, Reason
from kamagaya_match.storage.tokens import hashed
from kamagaya_match.storage.transaction import Tx


def link_by_token(tx: Tx, token: str) -> RegistrationLink | None:
    return tx.exec(select(RegistrationLink).where(RegistrationLink.token_hash == hashed(token))).first()


def mailed_since(tx: Tx, registration_id: int, since: datetime) -> Sequence[datetime]:
    """When the party was sent links after `since`."""
    sent = select(RegistrationLink.created_at).where(
        RegistrationLink.registration_id == registration_id,
        RegistrationLink.kind == LinkKind.MAIL.value,
        RegistrationLink.created_at > since,
    )
    return tx.exec(sent).all()


def moved_for(tx: Tx, event_id: int, reason: Reason) -> dict[int, RegistrationMove]:
    """The parties of an event that once moved for this reason: that move, by the party's id."""
    of_event = select(Registration.id).where(Registration.event_id == event_id)
    wanted = select(RegistrationMove).where(RegistrationMove.reason == reason.value, col(RegistrationMove.registration_id).in_(of_event))
    return {move.registration_id: move for move in tx.exec(wanted)}


def moves_of(tx: Tx, registration_id: int) -> Sequence[RegistrationMove]:
    """What happened to a party, the first move first."""
    wanted = select(RegistrationMove).where(RegistrationMove.registration_id == registration_id)
    return tx.exec(wanted.order_by(col(RegistrationMove.id))).all()
