"""Signing up: seats or a place in line, decided under the event's lock."""

from dataclasses import dataclass, replace

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.groups.rules import ActorKind
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import (
    CONSENT_VERSION,
    PENDING_LASTS,
    Admit,
    LinkKind,
    Reason,
    RegistrationState,
    Room,
    SignUpWish,
    admit_to,
    check_wish,
    enter,
    kept_answers,
    most_seats,
)
from kamagaya_match.registrations.views import questions_asked
from kamagaya_match.storage.tokens import new_code
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.text import fold_mail

from . import again, letters
from .events_read import Telling
from .guardian_asking import address_proven, ask, begin, refused_minors
from .links import new_link
from .moving import note, reason_to_wait, recount, stand_in_line
from .requests import tell_editors


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a sign-up; `token` opens the party's page.

    While `needs_mail_click` there is no `code`, and the answer is the same whether or not the address had signed up
    before. `place_in_line` is 0 for a party with seats.
    """

    code: str
    state: RegistrationState
    for_seat: bool
    place_in_line: int
    needs_mail_click: bool
    token: str


def join(who: Who, slug: str, wish: SignUpWish) -> Outcome:
    """Sign a party up, for seats or for the waiting list; a visitor's is pending until the link in the mail is used.

    Errors: NotFound, Invalid by the form's fields, Refused when the event takes no party of this size now.
    """
    wish = replace(wish, email=fold_mail(wish.email))
    with transaction() as tx:
        telling = Telling(tx, slug, lock=True, lang=wish.lang)
        if not events.readable(tx, who, slug):
            raise NotFound
        admitted = _admitted(tx, telling.plain, wish)
        known = queries.at_address(tx, telling.event_id, wish.email)
        own = known if known is not None and is_own(known, who) else queries.of_person_at(tx, telling.event_id, who.person_id)
        if own is not None:
            return _welcome_back(tx, telling, own, who)
        if admitted is Admit.REFUSE:
            raise _too_large(telling.plain, left_of(tx, telling.plain, kinds_of(telling.plain, wish)), wish)
        if known is not None:
            return _echo(tx, telling, known, admitted)
        return _enter(tx, telling, who, wish, admitted)


def is_own(party: Registration, who: Who) -> bool:
    """Whether the party is that of the person who is signed in."""
    return who.signed_in and (party.person_id == who.person_id or party.email_key == who.email)


def kinds_of(facts: SignUpFacts, wish: SignUpWish) -> frozenset[str]:
    """For which of the seats that are kept a party says that it may use them."""
    return frozenset(wish.kinds) & facts.quotas.keys()


def actor_of(facts: SignUpFacts, wish: SignUpWish) -> str:
    """As what kind of actor a party comes, where that is asked: what it says, or else the one kind whose kept seats it may use."""
    kept = kinds_of(facts, wish) & set(ActorKind)
    said = wish.actor or (next(iter(kept)) if len(kept) == 1 else "")
    return str(said) if facts.asks_actor else ""


def left_of(tx: Tx, facts: SignUpFacts, kinds: frozenset[str] = frozenset()) -> int | None:
    """The free seats for a party of these kinds as the parties themselves make them; None without a limit."""
    if facts.capacity is None:
        return None
    if not facts.quotas:
        return max(0, facts.capacity - queries.standing(tx, facts.id).taken)
    return max(0, Room(facts.capacity, facts.quotas, queries.parties(tx, facts.id)).left(kinds) or 0)


def admitted_to(tx: Tx, facts: SignUpFacts, wish: SignUpWish) -> Admit:
    """What a party gets now, whoever enters it."""
    kinds = kinds_of(facts, wish)
    most = most_seats(facts.capacity, facts.quotas, kinds)
    if facts.chosen_later:
        return enter(most, wish.size)
    return admit_to(most, left_of(tx, facts, kinds), facts.waiting_list, wish.size)


def _admitted(tx: Tx, facts: SignUpFacts, wish: SignUpWish) -> Admit:
    phase = facts.phase(clock.now(), left_of(tx, facts, kinds_of(facts, wish)))
    if not phase.takes_parties:
        opens = dates.stamp(facts.opens, wish.lang) if facts.opens else "—"
        raise Refused(f"registrations.refused.{phase}", opens=opens, contact=facts.contact or facts.group_name)
    errors = check_wish(wish, questions_asked(facts)) | refused_minors(facts, wish)
    if errors:
        raise Invalid(errors)
    return admitted_to(tx, facts, wish)


def _too_large(facts: SignUpFacts, left: int | None, wish: SignUpWish) -> Refused:
    most = most_seats(facts.capacity, facts.quotas, kinds_of(facts, wish))
    if most is not None and wish.size > most:
        return Refused("registrations.refused.larger_than_event", n=most)
    return Refused("registrations.refused.too_few_seats", n=left or 0)


def _enter(tx: Tx, telling: Telling, who: Who, wish: SignUpWish, admitted: Admit) -> Outcome:
    proven = who.signed_in and wish.email == who.email
    seated = admitted is Admit.SEAT
    party = new_party(tx, telling, wish, seated)
    party.person_id, party.consent_version, party.consented_at = who.person_id, CONSENT_VERSION, clock.now()
    if not proven or wish.guardian is not None:
        party.state, party.held_until = RegistrationState.PENDING, clock.now() + PENDING_LASTS
    tx.add(party)
    tx.flush()
    settled = proven and wish.guardian is None
    note(tx, party, "", (reason_to_wait(telling.plain) if settled else None) or Reason.SIGNED_UP, who.person_id)
    guardian = begin(tx, party, wish)
    if guardian is not None and proven:
        ask(tx, telling, party, guardian, who.person_id)
    stand_in_line(tx, telling, party)
    tell_editors(tx, telling, party)
    standing = recount(tx, telling)
    letters.current(tx, telling, party)
    place = 0 if seated or telling.plain.chosen_later else standing.waiting
    return _outcome(party, place, new_link(tx, party, LinkKind.BROWSER, seated), proven=proven)


def new_party(tx: Tx, telling: Telling, wish: SignUpWish, seated: bool) -> Registration:
    """A row for a party that comes now, in the order of arrival; not yet added."""
    number = events.next_number(tx, telling.event_id)
    return Registration(
        event_id=telling.event_id,
        number=number,
        rank=number,
        kinds=sorted(kinds_of(telling.plain, wish)),
        code=_unused_code(tx),
        state=RegistrationState.CONFIRMED if seated else RegistrationState.WAITLISTED,
        for_seat=seated,
        size=wish.size,
        name=wish.name,
        kana=wish.kana,
        companions=list(wish.companions),
        email=wish.email,
        email_key=wish.email,
        phone=wish.phone,
        lang=wish.lang,
        actor=actor_of(telling.plain, wish),
        photo_consent=wish.photo and wish.guardian is None and telling.plain.takes_photos,
        answers=kept_answers(questions_asked(telling.plain), wish.answers),
    )


def _unused_code(tx: Tx) -> str:
    code = new_code()
    while queries.code_taken(tx, code):
        code = new_code()
    return code


def _outcome(party: Registration, place: int, token: str, *, proven: bool) -> Outcome:
    """What a party's own browser may know."""
    state = RegistrationState(party.state)
    waits = state is RegistrationState.WAITLISTED or (state is RegistrationState.PENDING and not party.for_seat)
    return Outcome(party.code if proven else "", state, not waits, place if waits else 0, not proven, token)


def _welcome_back(tx: Tx, telling: Telling, party: Registration, who: Who) -> Outcome:
    """Somebody whose address is known signs up once more: the party they have, confirmed if it was not yet."""
    if party.state == RegistrationState.PENDING and party.email_key == who.email:
        again.confirm_party(tx, telling, party, who.person_id)
    place = 0 if telling.plain.chosen_later else queries.place_in_line(tx, party.event_id, party.rank)
    return _outcome(party, place, new_link(tx, party, LinkKind.BROWSER, party.for_seat), proven=address_proven(tx, party))


def _echo(tx: Tx, telling: Telling, party: Registration, admitted: Admit) -> Outcome:
    """The address has signed up before: its owner gets the mail again, whoever typed it learns nothing."""
    again.resend(tx, telling, party)
    seated = admitted is Admit.SEAT
    place = 0 if seated or telling.plain.chosen_later else queries.standing(tx, telling.event_id).waiting + 1
    return Outcome("", RegistrationState.PENDING, seated, place, True, new_link(tx, party, LinkKind.ECHO, seated))
