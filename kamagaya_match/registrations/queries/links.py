"""The secret addresses of parties, and the moves they may read there."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from kamagaya_match.registrations.models import Registration, RegistrationLink, RegistrationMove
from kamagaya_match.registrations.rules import LinkKind, Reason, RegistrationState
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


def moves_of(tx: Tx, registration_id: int) -> Sequence[RegistrationMove]:
    """What happened to a party, the first move first."""
    wanted = select(RegistrationMove).where(RegistrationMove.registration_id == registration_id)
    return tx.exec(wanted.order_by(col(RegistrationMove.id))).all()


def lost_since(tx: Tx, since: datetime, but: int) -> Sequence[tuple[str, int | None, int]]:
    """(address, account, event) of those who lost a draw after `since` and have no seat there, at other events than `but`."""
    wanted = select(Registration.email, Registration.person_id, Registration.event_id).join(
        RegistrationMove, col(RegistrationMove.registration_id) == col(Registration.id)
    )
    lost = (RegistrationMove.reason == Reason.NOT_DRAWN.value, RegistrationMove.at > since, Registration.event_id != but)
    return tx.exec(wanted.where(*lost, col(Registration.state).not_in(_CAME))).all()


_CAME = (RegistrationState.CONFIRMED.value, RegistrationState.ATTENDED.value, RegistrationState.ABSENT.value)
