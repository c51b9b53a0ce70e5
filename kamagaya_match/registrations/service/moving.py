"""How a party goes from one state to another, and what follows for the event and for those who wait."""

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.people import service as people
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration, RegistrationMove
from kamagaya_match.registrations.rules import Reason, RegistrationState, is_alive, may_become, promotions
from kamagaya_match.storage.transaction import Tx

from . import letters
from .events_read import Telling


def note(tx: Tx, party: Registration, before: str, reason: Reason, person_id: int | None = None, words: str = "") -> None:
    """Write down that the party came from `before` to where it stands now."""
    assert party.id is not None
    tx.add(RegistrationMove(registration_id=party.id, before=before, after=party.state, reason=reason, words=words, person_id=person_id))


def move(tx: Tx, party: Registration, after: RegistrationState, reason: Reason, person_id: int | None = None, words: str = "") -> None:
    """Bring a party to another state, with the reason. Errors: ValueError for a step the rules do not know."""
    before = party.state
    if not may_become(RegistrationState(before), after):
        raise ValueError(f"a party cannot go from {before} to {after}")
    party.state, party.held_until, party.updated_at = after.value, None, clock.now()
    if not is_alive(after):
        _let_go(tx, party, proven=before != RegistrationState.PENDING)
        forget_contact(tx, party)
    note(tx, party, before, reason, person_id, words)
    tx.flush()


def _let_go(tx: Tx, party: Registration, proven: bool) -> None:
    """Free the address for a new sign-up; someone who has an account still finds the old one there."""
    if proven and party.person_id is None and party.email_key:
        party.person_id = people.person_with(tx, party.email_key)
    party.email_key = ""


def forget_contact(tx: Tx, party: Registration) -> None:
    """Nobody needs to reach the guardian of this party any more; that there was consent is kept."""
    guardian = queries.guardian_of(tx, party)
    if guardian is not None:
        guardian.email = guardian.emergency_name = guardian.emergency_phone = ""


def settle(tx: Tx, telling: Telling, reason: Reason) -> None:
    """After seats came free: give them to those who wait, tell them, and keep the event's counts."""
    promoted = _next(tx, telling)
    for party in promoted:
        move(tx, party, RegistrationState.CONFIRMED, reason)
    recount(tx, telling.event_id)
    for party in promoted:
        letters.promoted(tx, telling, party, reason)


def _next(tx: Tx, telling: Telling) -> list[Registration]:
    event = telling.plain
    if event.status is not EventStatus.PUBLISHED or event.starts_at <= clock.now():
        return []
    numbers = promotions(event.capacity, queries.parties(tx, event.id))
    return list(queries.numbered(tx, event.id, numbers)) if numbers else []


def recount(tx: Tx, event_id: int) -> queries.Standing:
    """Keep with the event how many seats are taken and how many parties wait; those numbers."""
    tx.flush()
    standing = queries.standing(tx, event_id)
    events.note_seats(tx, event_id, *standing)
    return standing
