"""The centre's desk: parties of people without a phone, entered, shown, printed and cancelled for them."""

from collections.abc import Sequence
from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.groups import service as groups
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Guardian, Registration
from kamagaya_match.registrations.rules import (
    QUESTION,
    Reason,
    RegistrationState,
    SignUpWish,
    check_answers,
    check_party,
    is_alive,
    may_cancel,
)
from kamagaya_match.registrations.views import (
    CentreEvent,
    Slip,
    centre_event,
    centre_row,
    centre_row_with_guardian,
    questions_asked,
    slip_of,
)
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import CODE_LENGTH
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Role, Who
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.folding import fold

from . import letters
from .by_hand import add_by_hand
from .desk import still_on
from .events_read import Telling
from .guardian_asking import address_proven, refused_minors
from .moving import move, settle
from .rights import edited_party

LONGEST_QUERY = 60
MOST = 100


def centre_desk(who: Who, slug: str, lang: Lang, q: str = "") -> CentreEvent:
    """The event `slug` at the desk, with the parties entered there, and those that bring a guardian's paper,
    that `q` finds; and any party whose whole code it is.

    NotFound for people without the centre's role, and for events that they may not see.
    """
    q = " ".join(q.split())[:LONGEST_QUERY]
    with reading() as tx:
        telling = _at_desk(tx, who, slug, lang)
        facts, found = telling.plain, _found(tx, telling.event_id, q)
        entered = _taken_down(tx, telling.event_id)
        guardians = queries.guardians_of(tx, telling.event_id)
        rows = [
            centre_row_with_guardian(
                centre_row(facts, party, _place(tx, party), entered.get(party.id or 0), lang), party, guardians.get(party.id or 0), lang
            )
            for party in found
        ]
    return centre_event(facts, events.seats(slug, lang, who), still_on(facts), rows, q, lang)


def enter_at_centre(who: Who, slug: str, wish: SignUpWish) -> str:
    """Enter a party for somebody at the desk, with the consent that was read out; its code.

    Errors: NotFound, Invalid by field, Refused when it does not fit or the event is not on.
    """
    with reading() as tx:
        facts = _at_desk(tx, who, slug, wish.lang).plain
    answers = check_answers(questions_asked(facts), wish.answers)
    errors = check_party(wish) | {QUESTION + name: key for name, key in answers.items()} | refused_minors(facts, wish)
    if not wish.consent:
        errors["consent"] = "centre.errors.consent"
    if errors:
        raise Invalid(errors)
    return add_by_hand(who, slug, wish, at_centre=True)


def cancel_at_centre(who: Who, slug: str, code: str) -> None:
    """Step back for somebody who asks for it at the desk or by phone. Errors: NotFound, Refused when it is too late."""
    with transaction() as tx:
        _at_desk(tx, who, slug)
        telling, party = edited_party(tx, who, slug, code)
        before, proven = party.state, address_proven(tx, party)
        if clock.now() >= telling.plain.ends_at or not may_cancel(RegistrationState(before)):
            raise Refused("registrations.refused.gone_already")
        move(tx, party, RegistrationState.CANCELLED, Reason.CANCELLED_AT_CENTRE, who.person_id)
        settle(tx, telling, Reason.SEATS_FREED)
        audit.record(tx, who.person_id, "registration_cancelled_at_centre", "registration", party.code, event=slug)
        if proven:
            letters.cancelled(tx, telling, party, before == RegistrationState.CONFIRMED)


def slip(who: Who, slug: str, code: str, lang: Lang) -> Slip:
    """The printed confirmation of one party; that it was taken away is noted. NotFound as for the desk."""
    with transaction() as tx:
        _at_desk(tx, who, slug)
        telling, party = edited_party(tx, who, slug, code)
        facts = telling.facts(lang)
        audit.record(tx, who.person_id, "registration_printed", "registration", code, event=slug)
        return slip_of(facts, party, _place(tx, party), groups.contacts_for_partners(tx, facts.group_id, lang), clock.now(), lang)


def _at_desk(tx: Tx, who: Who, slug: str, lang: Lang = "ja") -> Telling:
    """The event for somebody at the centre's desk who may see it; NotFound for everyone else."""
    if not (who.has(Role.CENTRE) or who.is_office) or not events.readable(tx, who, slug):
        raise NotFound
    return Telling(tx, slug, lang=lang)


def _found(tx: Tx, event_id: int, q: str) -> Sequence[Registration]:
    """Others' parties only by their whole code, which is on their paper or in their mail."""
    entered = queries.moved_for(tx, event_id, Reason.ADDED_AT_CENTRE)
    everyone = queries.of_event(tx, event_id)
    if len(q) == CODE_LENGTH and (own := [party for party in everyone if party.code == q.upper()]):
        return own
    guardians = queries.guardians_of(tx, event_id)
    ours = [party for party in everyone if (party.id in entered or _wants_paper(party, guardians)) and _mentions(party, q)]
    return ours[-MOST:][::-1]


def _wants_paper(party: Registration, guardians: dict[int, Guardian]) -> bool:
    """Whether the family said that it brings the consent to the centre."""
    guardian = guardians.get(party.id or 0)
    return guardian is not None and guardian.on_paper and is_alive(RegistrationState(party.state))


def _mentions(party: Registration, q: str) -> bool:
    said = fold(" ".join([party.name, party.kana, *party.companions, party.phone, party.code]))
    return all(word in said for word in fold(q).split())


def _taken_down(tx: Tx, event_id: int) -> dict[int, tuple[str, datetime]]:
    moves = queries.moved_for(tx, event_id, Reason.ADDED_AT_CENTRE)
    names = people.names(tx, [move.person_id for move in moves.values() if move.person_id])
    return {party: (names.get(move.person_id or 0, ""), move.at) for party, move in moves.items()}


def _place(tx: Tx, party: Registration) -> int:
    return queries.place_in_line(tx, party.event_id, party.number) if party.state == RegistrationState.WAITLISTED else 0
