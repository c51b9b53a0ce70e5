"""The secret addresses of parties, and the moves they may read there."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists
from sqlalchemy import select as sa_select
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


def moved_for(tx: Tx, event_id: int, reason: Reason) -> dict[int, RegistrationMove]:
    """The parties of an event that once moved for this reason: that move, by the party's id."""
    of_event = select(Registration.id).where(Registration.event_id == event_id)
    wanted = select(RegistrationMove).where(RegistrationMove.reason == reason.value, col(RegistrationMove.registration_id).in_(of_event))
    return {move.registration_id: move for move in tx.exec(wanted)}


def moves_of(tx: Tx, registration_id: int) -> Sequence[RegistrationMove]:
    """What happened to a party, the first move first."""
    wanted = select(RegistrationMove).where(RegistrationMove.registration_id == registration_id)
    return tx.exec(wanted.order_by(col(RegistrationMove.id))).all()


def unanswered(tx: Tx, event_ids: Sequence[int], before: datetime) -> Sequence[tuple[int, int]]:
    """(event, party) of those at these events that came to wait before a moment, wait still, and were not brought to mind again."""
    own = col(RegistrationMove.registration_id) == col(Registration.id)
    lately = exists().where(own, _BEGAN_TO_WAIT, col(RegistrationMove.at) > before)
    reminded = exists().where(own, col(RegistrationMove.reason) == Reason.ASKED_AGAIN.value)
    wanted = sa_select(col(Registration.event_id), col(Registration.id)).where(
        col(Registration.event_id).in_(event_ids), col(Registration.state) == _WAITS, ~lately, ~reminded
    )
    return [(row[0], row[1]) for row in tx.execute(wanted.order_by(col(Registration.event_id), col(Registration.number)))]


def lost_since(tx: Tx, since: datetime, but: int) -> Sequence[tuple[str, int | None, int]]:
    """(address, account, event) of those who lost a draw after `since` and have no seat there, at other events than `but`."""
    wanted = select(Registration.email, Registration.person_id, Registration.event_id).join(
        RegistrationMove, col(RegistrationMove.registration_id) == col(Registration.id)
    )
    lost = (RegistrationMove.reason == Reason.NOT_DRAWN.value, RegistrationMove.at > since, Registration.event_id != but)
    return tx.exec(wanted.where(*lost, col(Registration.state).not_in(_CAME))).all()


_WAITS = RegistrationState.WAITLISTED.value
_BEGAN_TO_WAIT = (col(RegistrationMove.after) == _WAITS) & (col(RegistrationMove.before) != _WAITS)
_CAME = (RegistrationState.CONFIRMED.value, RegistrationState.ATTENDED.value, RegistrationState.ABSENT.value)


def fates_in_line(tx: Tx, event_ids: Sequence[int]) -> list[tuple[int, bool]]:
    """(place, whether its turn came) of the parties that waited at these events and did not leave the line by themselves."""
    turn = exists().where(
        col(RegistrationMove.registration_id) == col(Registration.id),
        col(RegistrationMove.before) == RegistrationState.WAITLISTED.value,
        col(RegistrationMove.after).in_((RegistrationState.OFFERED.value, RegistrationState.CONFIRMED.value)),
    )
    waited = sa_select(col(Registration.first_place), col(Registration.state), turn).where(
        col(Registration.event_id).in_(event_ids), col(Registration.first_place).is_not(None)
    )
    return [(place, bool(came)) for place, state, came in tx.execute(waited) if came or state != RegistrationState.CANCELLED]
