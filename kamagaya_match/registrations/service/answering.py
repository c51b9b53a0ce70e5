"""Answers: of a party to the seats it was offered, and of the group to a party that asks to come."""

from kamagaya_match import clock
from kamagaya_match.events.rules import Admission, EventPhase, phase
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.people.rules import known_lang
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import Reason, RegistrationState, is_alive
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import VISITOR, Who
from kamagaya_match.words.catalogue import say

from . import letters
from .by_hand import refuse_crowding
from .events_read import Telling, locked
from .leaving import LONGEST_WORDS
from .links import follow
from .moving import move, recount, settle
from .rights import edited_party


def accept(key: str, who: Who = VISITOR) -> RegistrationState:
    """Take the seats that were offered; doing it again changes nothing. The state the party has now.

    Errors: NotFound, Refused when the offer has run out or the event is off.
    """
    with transaction() as tx:
        telling, party = _offered(tx, key, who)
        if party.state == RegistrationState.OFFERED:
            _refuse_late(telling.plain, party)
            _seat(tx, telling, party, Reason.OFFER_ACCEPTED, who)
        if not is_alive(RegistrationState(party.state)):
            raise Refused("registrations.refused.offer_too_late")
        return RegistrationState(party.state)


def decline(key: str, who: Who = VISITOR) -> RegistrationState:
    """Give back the seats that were offered, to the next in line; doing it again changes nothing. Errors: NotFound."""
    with transaction() as tx:
        telling, party = _offered(tx, key, who)
        if party.state == RegistrationState.OFFERED:
            move(tx, party, RegistrationState.CANCELLED, Reason.OFFER_DECLINED, who.person_id)
            settle(tx, telling, Reason.SEATS_FREED)
        return RegistrationState(party.state)


def _offered(tx: Tx, key: str, who: Who) -> tuple[Telling, Registration]:
    found = follow(tx, key, who)
    if not found.kind.shows_party:
        raise NotFound
    telling = locked(tx, found.event_id)
    party = queries.registration(tx, found.party_id)
    if party.state == RegistrationState.PENDING:
        raise NotFound
    return telling, party


def _refuse_late(facts: SignUpFacts, party: Registration) -> None:
    stands = phase(clock.now(), facts.status, facts.starts_at, facts.ends_at)
    if stands is not EventPhase.PUBLISHED or (party.held_until is not None and clock.now() >= party.held_until):
        raise Refused("registrations.refused.offer_too_late")


def _seat(tx: Tx, telling: Telling, party: Registration, reason: Reason, who: Who) -> None:
    move(tx, party, RegistrationState.CONFIRMED, reason, who.person_id)
    recount(tx, telling)
    letters.confirmed(tx, telling, party)


def approve(who: Who, slug: str, code: str) -> None:
    """The group takes in a party that asked to come, or notes that one accepted its offer by telephone.

    Errors: NotFound, Refused when there are not so many seats, or the party waits for no answer.
    """
    with transaction() as tx:
        telling, party = edited_party(tx, who, slug, code)
        facts, offered = telling.plain, party.state == RegistrationState.OFFERED
        if not offered and not _asks(facts, party):
            raise Refused("registrations.refused.answered_already")
        _refuse_over(facts)
        if not offered:
            refuse_crowding(tx, facts, party.size, frozenset(party.kinds))
        _seat(tx, telling, party, Reason.OFFER_ACCEPTED if offered else Reason.APPROVED, who)
        audit.record(tx, who.person_id, "registration_approved", "registration", party.code, event=slug)


def decline_by_group(who: Who, slug: str, code: str, words: str) -> None:
    """The group declines a party that asked to come, with words that it reads. Errors: NotFound, Refused when it does not ask."""
    with transaction() as tx:
        telling, party = edited_party(tx, who, slug, code)
        words = words.strip()[:LONGEST_WORDS] or say(known_lang(party.lang), "registrations.desk.decline_default")
        if not _asks(telling.plain, party):
            raise Refused("registrations.refused.answered_already")
        move(tx, party, RegistrationState.DECLINED, Reason.DECLINED_BY_GROUP, who.person_id, words)
        recount(tx, telling)
        audit.record(tx, who.person_id, "registration_declined", "registration", party.code, event=slug, reason=words)
        letters.declined(tx, telling, party, words)


def _asks(facts: SignUpFacts, party: Registration) -> bool:
    return facts.admission is Admission.APPROVAL and party.state == RegistrationState.WAITLISTED


def _refuse_over(facts: SignUpFacts) -> None:
    if phase(clock.now(), facts.status, facts.starts_at, facts.ends_at) is not EventPhase.PUBLISHED:
        raise Refused("registrations.refused.not_on")
