"""How a party goes from one state to another, and what follows for the event and for those who wait."""

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import Admission, EventStatus
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.people import service as people
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration, RegistrationMove
from kamagaya_match.registrations.rules import Reason, RegistrationState, Room, is_alive, may_become, offer_until, promotions
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


def settle(tx: Tx, telling: Telling, reason: Reason, here: Registration | None = None) -> None:
    """After seats came free: offer them to those who wait, tell them, and keep the event's counts.

    A seat is given without asking to who cannot be asked by mail, in the last hours, and to the party that is `here` now.
    """
    promoted = _next(tx, telling)
    for party in promoted:
        _give(tx, telling, party, reason, asked=party is not here)
    recount(tx, telling)
    for party in promoted:
        if party.state == RegistrationState.OFFERED:
            letters.offered(tx, telling, party, reason)
        else:
            letters.promoted(tx, telling, party, reason)


def _give(tx: Tx, telling: Telling, party: Registration, reason: Reason, asked: bool) -> None:
    until = offer_until(clock.now(), telling.plain.starts_at) if asked and party.email else None
    move(tx, party, RegistrationState.CONFIRMED if until is None else RegistrationState.OFFERED, reason)
    party.held_until = until
    tx.flush()


def _next(tx: Tx, telling: Telling) -> list[Registration]:
    event = telling.plain
    if event.status is not EventStatus.PUBLISHED or event.starts_at <= clock.now() or event.chosen_later:
        return []
    numbers = promotions(event.capacity, queries.parties(tx, event.id), event.quotas)
    found = queries.numbered(tx, event.id, numbers) if numbers else []
    return sorted(found, key=lambda party: party.rank)


def reason_to_wait(event: SignUpFacts) -> Reason | None:
    """What everyone waits for at first, where seats are not given by order of arrival."""
    if not event.chosen_later:
        return None
    return Reason.ENTERED_DRAW if event.admission is Admission.LOTTERY else Reason.WAITS_FOR_APPROVAL


def stand_in_line(tx: Tx, telling: Telling, party: Registration) -> None:
    """Remember at which place a party began to wait; where a draw or the group decides there is no line."""
    if party.state == RegistrationState.WAITLISTED and not telling.plain.chosen_later:
        tx.flush()
        party.first_place = queries.place_in_line(tx, party.event_id, party.rank)


def recount(tx: Tx, telling: Telling) -> queries.Standing:
    """Keep with the event how many seats are taken, how many parties wait and what is free for whom; the first two."""
    tx.flush()
    event, standing = telling.plain, queries.standing(tx, telling.event_id)
    free = Room(event.capacity, event.quotas, queries.parties(tx, event.id)).free() if event.quotas else {}
    events.note_seats(tx, event.id, *standing, free)
    return standing
