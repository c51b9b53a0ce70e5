"""A party steps back, or is taken off the list; those who wait move up."""

from kamagaya_match import clock
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import Reason, RegistrationState, is_alive, may_cancel
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import VISITOR, Who

from . import letters
from .events_read import Telling, locked
from .guardian_asking import address_proven
from .links import follow
from .moving import move, settle
from .rights import edited_party

LONGEST_WORDS = 300


def cancel(key: str, who: Who = VISITOR) -> RegistrationState:
    """Step back, by the secret token or as the signed-in person by the code; doing it again changes nothing.

    Errors: NotFound, Refused when the event is over.
    """
    with transaction() as tx:
        found = follow(tx, key, who)
        telling = locked(tx, found.event_id)
        party = queries.registration(tx, found.party_id)
        if not found.kind.shows_party or (not address_proven(tx, party) and not found.kind.proves_address):
            raise NotFound
        if is_alive(RegistrationState(party.state)):
            _step_back(tx, telling, party, who)
        return RegistrationState(party.state)


def _step_back(tx: Tx, telling: Telling, party: Registration, who: Who) -> None:
    if clock.now() >= telling.plain.ends_at or not may_cancel(RegistrationState(party.state)):
        raise Refused("registrations.refused.over", opens="", contact=telling.plain.contact or telling.plain.group_name)
    before, proven = party.state, address_proven(tx, party)
    move(tx, party, RegistrationState.CANCELLED, Reason.CANCELLED, who.person_id)
    settle(tx, telling, Reason.SEATS_FREED)
    if proven:
        letters.cancelled(tx, telling, party, before == RegistrationState.CONFIRMED)


def cancel_by_group(who: Who, slug: str, code: str, words: str) -> None:
    """Take a party off the list of the event `slug` and tell it why. Errors: NotFound, Refused when it has left or the event is over."""
    words = words.strip()[:LONGEST_WORDS]
    with transaction() as tx:
        telling, party = edited_party(tx, who, slug, code)
        before, proven = party.state, address_proven(tx, party)
        if clock.now() >= telling.plain.ends_at or not may_cancel(RegistrationState(before)):
            raise Refused("registrations.refused.gone_already")
        move(tx, party, RegistrationState.CANCELLED, Reason.CANCELLED_BY_GROUP, who.person_id, words)
        settle(tx, telling, Reason.SEATS_FREED)
        audit.record(tx, who.person_id, "registration_cancelled", "registration", party.code, event=slug, reason=words)
        if proven:
            letters.cancelled_by_group(tx, telling, party, before == RegistrationState.CONFIRMED, words)
