"""The click on a mail's link, and the mail sent once more."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.events.rules import EventPhase, phase
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import PENDING_LASTS, Reason, RegistrationState, is_alive
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import VISITOR, Who

from . import letters
from .events_read import Telling, locked
from .guardian_asking import ask, missing
from .links import follow
from .moving import move, reason_to_wait, settle, stand_in_line
from .requests import tell_editors

RESEND_AFTER = timedelta(minutes=1)
MOST_RESENT = 5
COUNTED_OVER = timedelta(hours=1)


def confirm(key: str, who: Who = VISITOR) -> RegistrationState:
    """Confirm the party whose mail was opened; doing it again changes nothing. The state it has now.

    Errors: NotFound for a key that no mail brought, Refused when it came too late or the event is off.
    """
    with transaction() as tx:
        found = follow(tx, key, who)
        if not found.kind.proves_address:
            raise NotFound
        telling = locked(tx, found.event_id)
        party = queries.registration(tx, found.party_id)
        if party.state == RegistrationState.PENDING:
            _refuse_late(telling.plain, party)
            confirm_party(tx, telling, party, who.person_id)
        if not is_alive(RegistrationState(party.state)):
            raise Refused("registrations.refused.link_too_late")
        return RegistrationState(party.state)


def confirm_party(tx: Tx, telling: Telling, party: Registration, person_id: int | None, reason: Reason = Reason.MAIL_CONFIRMED) -> None:
    """The address is proven: the party has its seat, or its place in line, once a guardian who must agree has agreed."""
    guardian = missing(tx, party)
    if guardian is not None:
        if guardian.asked_at is None:
            ask(tx, telling, party, guardian, person_id)
            letters.current(tx, telling, party)
        return
    if party.for_seat:
        move(tx, party, RegistrationState.CONFIRMED, reason, person_id)
        letters.confirmed(tx, telling, party)
        return
    move(tx, party, RegistrationState.WAITLISTED, reason_to_wait(telling.plain) or reason, person_id)
    stand_in_line(tx, telling, party)
    tell_editors(tx, telling, party)
    settle(tx, telling, Reason.SEATS_FREED, here=party)  # seats may have come free while the mail lay unopened
    tx.refresh(party)
    if party.state == RegistrationState.WAITLISTED:
        letters.waiting(tx, telling, party)


def send_again(key: str) -> None:
    """Send the mail again to the address that a sign-up page's form named. Errors: NotFound, Refused when it is too late."""
    with transaction() as tx:
        found = follow(tx, key)
        if clock.now() >= found.since + PENDING_LASTS:
            raise Refused("registrations.refused.link_too_late")
        telling = locked(tx, found.event_id)
        resend(tx, telling, queries.registration(tx, found.party_id))


def resend(tx: Tx, telling: Telling, party: Registration) -> None:
    """The mail that tells where the party stands, unless it was sent a moment ago or often already."""
    assert party.id is not None
    sent = queries.mailed_since(tx, party.id, clock.now() - COUNTED_OVER)
    if len(sent) < MOST_RESENT and not any(at > clock.now() - RESEND_AFTER for at in sent):
        letters.current(tx, telling, party)


def _refuse_late(facts: SignUpFacts, party: Registration) -> None:
    now = clock.now()
    stands = phase(now, facts.status, facts.starts_at, facts.ends_at)
    if stands in (EventPhase.CANCELLED, EventPhase.OVER):
        raise Refused(f"registrations.refused.{stands}", opens="", contact=facts.contact or facts.group_name)
    if party.held_until is not None and now >= party.held_until:
        raise Refused("registrations.refused.link_too_late")
