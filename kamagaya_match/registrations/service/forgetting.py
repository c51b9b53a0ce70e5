"""Names and addresses go when they are needed no longer; that somebody came stays, for the figures."""

from sqlalchemy import delete, update
from sqlmodel import col

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Guardian, Registration, RegistrationLink, RegistrationMove
from kamagaya_match.registrations.rules import KEPT, Reason, RegistrationState, is_alive, may_cancel, to_be_forgotten
from kamagaya_match.storage.transaction import Tx, reading, transaction

from .events_read import locked
from .moving import forget_contact, move, settle


def forget_old() -> int:
    """Take the names from the parties of events that ended KEPT ago; how many parties they were."""
    before = clock.now() - KEPT
    with reading() as tx:
        if not queries.events_with_names(tx, before):
            return 0
    with transaction() as tx:
        return sum(_forget_event(tx, event_id) for event_id in queries.events_with_names(tx, before))


def _forget_event(tx: Tx, event_id: int) -> int:
    if not to_be_forgotten(clock.now(), locked(tx, event_id).plain.ends_at):
        return 0
    named = [party for party in queries.of_event(tx, event_id) if party.name]
    for party in named:
        _blank(tx, party)
    return len(named)


def forget_contacts() -> int:
    """Delete the addresses of guardians and the emergency contacts once their event is over; how many events that were."""
    # Read without the write lock: there is mostly nothing.
    with reading() as tx:
        known = queries.events_with_contacts(tx)
        over = events.over_among(tx, known) if known else []
    if not over:
        return 0
    with transaction() as tx:
        return sum(_forget_contacts(tx, event_id) for event_id in over)


def _forget_contacts(tx: Tx, event_id: int) -> bool:
    if clock.now() < locked(tx, event_id).plain.ends_at:
        return False
    for party in queries.of_event(tx, event_id):
        forget_contact(tx, party)
    return True


def forget(tx: Tx, person_id: int, address: str) -> None:
    """Somebody deletes their account: what is to come is cancelled, and nothing of theirs keeps a name."""
    for event_id in sorted({party.event_id for party in queries.everything_of(tx, person_id, address)}):
        telling = locked(tx, event_id)
        own = [party for party in queries.everything_of(tx, person_id, address) if party.event_id == event_id]
        for party in own:
            if telling.plain.ends_at > clock.now() and _may_go(party):
                move(tx, party, RegistrationState.CANCELLED, Reason.CANCELLED, person_id)
            _blank(tx, party)
        settle(tx, telling, Reason.SEATS_FREED)


def _may_go(party: Registration) -> bool:
    state = RegistrationState(party.state)
    return is_alive(state) and may_cancel(state)


def _blank(tx: Tx, party: Registration) -> None:
    party.name = party.kana = party.email = party.email_key = party.phone = party.note = ""
    party.companions, party.answers, party.person_id = [], {}, None
    tx.execute(delete(Guardian).where(col(Guardian.registration_id) == party.id))
    tx.execute(delete(RegistrationLink).where(col(RegistrationLink.registration_id) == party.id))
    tx.execute(update(RegistrationMove).where(col(RegistrationMove.registration_id) == party.id).values(words="", person_id=None))
    tx.flush()
