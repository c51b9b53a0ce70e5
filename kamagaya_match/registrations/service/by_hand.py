"""What a group enters and mends for people who call, write a letter or stand at the desk."""

from dataclasses import dataclass, replace

from kamagaya_match import clock
from kamagaya_match.events.rules import Admission, EventPhase, phase
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.people.rules import LONGEST_NAME, one_line
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import (
    CONSENT_VERSION,
    LONGEST_NOTE,
    Admit,
    Reason,
    RegistrationState,
    SignUpWish,
    check_party,
    is_alive,
    may_resize,
    size_ok,
)
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.text import fold_mail

from . import letters
from .events_read import Telling
from .guardian_asking import ask, begin, refused_minors
from .joining import admitted_to, kinds_of, left_of, new_party
from .moving import note as note_move
from .moving import recount, settle, stand_in_line
from .requests import tell_editors
from .rights import edited_party, worked_on


@dataclass(frozen=True, slots=True)
class Edit:
    """What a group may mend in a party."""

    size: int
    name: str
    note: str = ""


def add_by_hand(who: Who, slug: str, wish: SignUpWish, note: str = "", named: bool = False, *, at_centre: bool = False) -> str:
    """Enter a party for somebody else, for seats or the waiting list like everyone; its code.

    It works until the event is over, also before and after the sign-up is open. With an address the party gets a mail.
    Before a draw the party takes part in it, or has its seat at once if it is `named`; where the group approves, it has its seat.
    `at_centre` for people who stand at the centre's desk and have had the consent read out to them there.
    Errors: NotFound, Invalid by field, Refused when it does not fit.
    """
    wish = replace(wish, email=fold_mail(wish.email))
    errors = check_party(wish) | _note_wrong(note)
    if errors:
        raise Invalid(errors)
    with transaction() as tx:
        telling = worked_on(tx, who, slug)
        _refuse_past(telling.plain)
        if unfit := refused_minors(telling.plain, wish):
            raise Invalid(unfit)
        if queries.at_address(tx, telling.event_id, wish.email) is not None:
            raise Invalid({"email": "registrations.errors.address_there"})
        if named:
            _refuse_late(telling.plain)
        chosen = telling.plain.chosen_later and (named or (telling.plain.admission is Admission.APPROVAL and not at_centre))
        party = new_party(tx, telling, wish, _seated(tx, telling.plain, wish, chosen))
        party.note, party.added_by = note.strip(), who.person_id
        if at_centre:
            party.consent_version, party.consented_at = CONSENT_VERSION, clock.now()
        _enter(tx, telling, party, who, wish, _reason(at_centre, chosen and named))
    return party.code


def _reason(at_centre: bool, named: bool) -> Reason:
    if named:
        return Reason.NAMED
    return Reason.ADDED_AT_CENTRE if at_centre else Reason.ADDED_BY_GROUP


def _enter(tx: Tx, telling: Telling, party: Registration, who: Who, wish: SignUpWish, reason: Reason) -> None:
    tx.add(party)
    tx.flush()
    note_move(tx, party, "", reason, who.person_id)
    guardian = begin(tx, party, wish)
    if guardian is not None:
        ask(tx, telling, party, guardian, who.person_id)
    stand_in_line(tx, telling, party)
    tell_editors(tx, telling, party)
    recount(tx, telling)
    verb = "registration_added_at_centre" if reason is Reason.ADDED_AT_CENTRE else "registration_added"
    audit.record(tx, who.person_id, verb, "registration", party.code, event=telling.slug)
    if party.state == RegistrationState.CONFIRMED:
        letters.added(tx, telling, party, reason)
    else:
        letters.current(tx, telling, party)


def refuse_crowding(tx: Tx, facts: SignUpFacts, size: int, kinds: frozenset[str]) -> None:
    """Refused when a party that the group has chosen finds no seats."""
    left = left_of(tx, facts, kinds)
    if left is not None and size > left:
        raise Refused("registrations.refused.does_not_fit", n=left)


def _seated(tx: Tx, facts: SignUpFacts, wish: SignUpWish, chosen: bool) -> bool:
    if chosen:
        refuse_crowding(tx, facts, wish.size, kinds_of(facts, wish))
        return True
    admitted = admitted_to(tx, facts, wish)
    if admitted is Admit.REFUSE:
        raise Refused("registrations.refused.does_not_fit", n=left_of(tx, facts, kinds_of(facts, wish)) or 0)
    return admitted is Admit.SEAT


def _refuse_late(facts: SignUpFacts) -> None:
    """Refused once a draw has closed: its list and the seats given before it are fixed then, so that nobody can change its result."""
    if facts.admission is Admission.LOTTERY and facts.chosen_later and facts.closes is not None and clock.now() >= facts.closes:
        raise Refused("registrations.refused.draw_fixed")


def _refuse_past(facts: SignUpFacts) -> None:
    stands = phase(clock.now(), facts.status, facts.starts_at, facts.ends_at)
    if stands is not EventPhase.PUBLISHED or not facts.needed:
        raise Refused("registrations.refused.not_on")


def edit_by_group(who: Who, slug: str, code: str, edit: Edit) -> None:
    """Change the number of people as far as the seats go, the name and the group's own note.

    Errors: NotFound, Invalid by field, Refused when the seats do not go that far or the party has left.
    """
    edit = Edit(edit.size, one_line(edit.name), edit.note.strip())
    errors = _wrong(edit)
    if errors:
        raise Invalid(errors)
    with transaction() as tx:
        telling, party = edited_party(tx, who, slug, code)
        if not is_alive(RegistrationState(party.state)):
            raise Refused("registrations.refused.gone_already")
        before, party.name, party.note, party.updated_at = party.size, edit.name, edit.note, clock.now()
        audit.record(tx, who.person_id, "registration_edited", "registration", code, event=slug, size=f"{before}→{edit.size}")
        if edit.size != before:
            _resize(tx, telling, party, edit.size, who)


def _resize(tx: Tx, telling: Telling, party: Registration, size: int, who: Who) -> None:
    facts = telling.plain
    if size > party.size:
        _refuse_late(facts)
    if not may_resize(facts.capacity, queries.parties(tx, telling.event_id), party.number, size, facts.quotas):
        raise Refused("registrations.refused.does_not_fit", n=left_of(tx, facts, frozenset(party.kinds)) or 0)
    words, party.size, party.came = f"{party.size}→{size}", size, min(party.came, size)
    for presence in queries.presences_of(tx, [party.id or 0]):
        presence.people = min(presence.people, size)
    tx.flush()
    note_move(tx, party, party.state, Reason.EDITED_BY_GROUP, who.person_id, words)
    settle(tx, telling, Reason.SEATS_FREED)
    tx.refresh(party)
    if party.state != RegistrationState.PENDING:
        letters.edited(tx, telling, party)


def _wrong(edit: Edit) -> dict[str, str]:
    checks = {
        "size": "" if size_ok(edit.size) else "size",
        "name": "name_missing" if not edit.name else "name_too_long" if len(edit.name) > LONGEST_NAME else "",
    }
    return {name: f"registrations.errors.{key}" for name, key in checks.items() if key} | _note_wrong(edit.note)


def _note_wrong(note: str) -> dict[str, str]:
    return {"note": "registrations.errors.note_too_long"} if len(note) > LONGEST_NOTE else {}
