"""A party with children who come without an adult waits for their guardian: noted at the sign-up, asked once the party is proven."""

from kamagaya_match import clock
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Guardian, Registration
from kamagaya_match.registrations.rules import Reason, RegistrationState, SignUpWish, consent_due
from kamagaya_match.storage.transaction import Tx

from . import letters
from .events_read import Telling
from .moving import note


def refused_minors(facts: SignUpFacts, wish: SignUpWish) -> dict[str, str]:
    """What is wrong, by field, when children would come without an adult to an event that does not take them so."""
    return {"minor": "guardians.errors.not_alone"} if wish.guardian is not None and not facts.minors_alone else {}


def begin(tx: Tx, party: Registration, wish: SignUpWish) -> Guardian | None:
    """Keep whom the party named; None when an adult comes along."""
    named = wish.guardian
    if named is None or party.id is None:
        return None
    guardian = Guardian(
        registration_id=party.id,
        on_paper=named.on_paper,
        name=named.name,
        email=named.email,
        emergency_name=named.emergency_name,
        emergency_phone=named.emergency_phone,
    )
    tx.add(guardian)
    tx.flush()
    return guardian


def missing(tx: Tx, party: Registration) -> Guardian | None:
    """The guardian whose consent the party still lacks, None when it lacks none."""
    guardian = queries.guardian_of(tx, party)
    return guardian if guardian is not None and guardian.consented_at is None else None


def ask(tx: Tx, telling: Telling, party: Registration, guardian: Guardian, person_id: int | None = None) -> None:
    """Hold what the party has until the guardian answers, and send the guardian the link."""
    before, now, facts = party.state, clock.now(), telling.plain
    party.state, party.updated_at = RegistrationState.PENDING.value, now
    party.held_until = consent_due(now, facts.closes, facts.starts_at)
    guardian.asked_at = now
    tx.flush()
    note(tx, party, before, Reason.GUARDIAN_ASKED, person_id)
    letters.ask_guardian(tx, telling, party, guardian)


def address_proven(tx: Tx, party: Registration) -> bool:
    """Whether the party's address is known to be its own, also while it waits for a guardian."""
    if party.state != RegistrationState.PENDING:
        return True
    guardian = queries.guardian_of(tx, party)
    return guardian is not None and guardian.asked_at is not None
