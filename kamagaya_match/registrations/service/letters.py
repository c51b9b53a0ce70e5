"""Mails to those who signed up, put into the outbox of the caller's transaction."""

from collections.abc import Iterable
from dataclasses import replace
from email.utils import parseaddr

from kamagaya_match import clock
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.feeds.ical import Method, invitation_bytes
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people.rules import known_lang
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import LinkKind, Reason, RegistrationState
from kamagaya_match.registrations.views.addresses import confirm_path, manage_path, whole
from kamagaya_match.registrations.views.mail import Letter, facts_of_draw, facts_of_event, facts_of_party, wanted
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .events_read import Telling
from .links import new_link
from .tickets import draw_number


def confirm(tx: Tx, telling: Telling, party: Registration) -> None:
    """Ask the address whether it meant to sign up; nothing typed by whoever filled in the form is repeated here."""
    lang = known_lang(party.lang)
    address = whole(confirm_path(new_link(tx, party, LinkKind.MAIL)), lang)
    until = dates.stamp(party.held_until or clock.now(), lang)
    facts = telling.facts(lang)
    body = _say(lang, f"confirm_{wanted(facts, party.for_seat)}", facts, size=party.size, until=until, address=address)
    _post(tx, telling, party, "confirm", [body, facts_of_event(facts, lang)])


def confirmed(tx: Tx, telling: Telling, party: Registration) -> None:
    _tell(tx, telling, party, Letter("confirmed", seated=True, method="REQUEST"))


def added(tx: Tx, telling: Telling, party: Registration) -> None:
    """A group's member entered this party."""
    _tell(tx, telling, party, Letter("added", seated=True, method="REQUEST"))


def waiting(tx: Tx, telling: Telling, party: Registration) -> None:
    """What a party waits for: the draw, the group's answer, or its turn."""
    name, lang = wanted(telling.plain, for_seat=False), known_lang(party.lang)
    if name == "draw":
        _tell(tx, telling, party, Letter("entered"), when=dates.stamp(telling.plain.draws_at or telling.plain.starts_at, lang))
    elif name == "approval":
        _tell(tx, telling, party, Letter("asked"))
    else:
        _tell(tx, telling, party, Letter("waiting"), place=queries.place_in_line(tx, party.event_id, party.rank))


def drawn(tx: Tx, telling: Telling, party: Registration) -> None:
    """The draw gave the party its seats."""
    _tell(tx, telling, party, Letter("drawn", seated=True, method="REQUEST"))


def not_drawn(tx: Tx, telling: Telling, party: Registration) -> None:
    """The draw gave the party a place in line."""
    _tell(tx, telling, party, Letter("not_drawn"), place=queries.place_in_line(tx, party.event_id, party.rank))


def not_drawn_at_all(tx: Tx, telling: Telling, party: Registration) -> None:
    """The draw gave the party nothing, and there is no waiting list."""
    _tell(tx, telling, party, Letter("not_drawn_at_all"))


def offered(tx: Tx, telling: Telling, party: Registration, reason: Reason = Reason.SEATS_FREED) -> None:
    """Seats are held for a party that waited, until it answers or `held_until`."""
    lang = known_lang(party.lang)
    until, why = dates.stamp(party.held_until or clock.now(), lang), say(lang, f"registrations.reasons.{reason}")
    _tell(tx, telling, party, Letter("offered"), until=until, reason=why)


def promoted(tx: Tx, telling: Telling, party: Registration, reason: Reason) -> None:
    """A seat came free for a party that waited."""
    why = say(known_lang(party.lang), f"registrations.reasons.{reason}")
    _tell(tx, telling, party, Letter("promoted", seated=True, method="REQUEST"), reason=why)


def cancelled(tx: Tx, telling: Telling, party: Registration, had_seat: bool) -> None:
    """The party stepped back."""
    _tell(tx, telling, party, Letter("cancelled", method="CANCEL" if had_seat else None))


def cancelled_by_group(tx: Tx, telling: Telling, party: Registration, had_seat: bool, words: str) -> None:
    """The group took the party off its list, and says why."""
    _tell(tx, telling, party, Letter("cancelled_by_group", method="CANCEL" if had_seat else None), words=words)


def edited(tx: Tx, telling: Telling, party: Registration) -> None:
    """The group changed the number of people."""
    _tell(tx, telling, party, Letter("edited", seated=party.state != RegistrationState.WAITLISTED))


def event_cancelled(tx: Tx, telling: Telling, party: Registration) -> None:
    method: Method | None = "CANCEL" if party.state == RegistrationState.CONFIRMED else None
    _tell(tx, telling, party, Letter("event_cancelled", method=method), words=telling.plain.cancel_reason)


def event_changed(tx: Tx, telling: Telling, party: Registration, fields: Iterable[str]) -> None:
    """Which facts are new, in the reader's own language."""
    lang = known_lang(party.lang)
    seated = party.state == RegistrationState.CONFIRMED
    names = say(lang, "common.separator").join(say(lang, f"registrations.mail.fields.{field}") for field in fields)
    _tell(tx, telling, party, Letter("event_changed", seated=seated, method="REQUEST" if seated else None), fields=names)


def offer_expired(tx: Tx, telling: Telling, party: Registration) -> None:
    """Nobody answered in time, and the next in line is asked."""
    _tell(tx, telling, party, Letter("offer_expired"))


def line_closed(tx: Tx, telling: Telling, party: Registration, reason: Reason) -> None:
    """The event begins, and no seat came free, or nobody has settled who comes."""
    _tell(tx, telling, party, Letter(reason.value))


def declined(tx: Tx, telling: Telling, party: Registration, words: str) -> None:
    """The group could not take the party in, and says so kindly."""
    _tell(tx, telling, party, Letter("declined"), words=words)


def current(tx: Tx, telling: Telling, party: Registration) -> None:
    """Once more the mail that tells where the party stands."""
    again = {RegistrationState.PENDING: confirm, RegistrationState.CONFIRMED: confirmed, RegistrationState.WAITLISTED: waiting}
    again[RegistrationState.OFFERED] = offered
    send = again.get(RegistrationState(party.state))
    if send is not None:
        send(tx, telling, party)


def _tell(tx: Tx, telling: Telling, party: Registration, letter: Letter, **values: object) -> None:
    """A mail to a party whose address is known to be its own."""
    if not party.email:
        return
    lang = known_lang(party.lang)
    facts, manage = telling.facts(lang), whole(manage_path(new_link(tx, party, LinkKind.MAIL)), lang)
    hello = say(lang, "registrations.mail.hello", name=party.name)
    body = _say(lang, letter.name, facts, size=party.size, answer=manage, **values)
    draw = facts_of_draw(facts, draw_number(tx, party), lang)
    about = "\n".join([facts_of_event(facts, lang, seated=letter.seated), *facts_of_party(facts, party, letter, lang), *draw])
    ways = say(lang, "registrations.mail.ways", manage=manage, page=facts.url)
    _post(tx, telling, party, letter.name, [hello, body, about, ways], _calendar(facts, party, letter.method, manage, lang), letter.method)


def _say(lang: Lang, name: str, facts: SignUpFacts, **values: object) -> str:
    return say(lang, f"registrations.mail.{name}_text", title=facts.title, group=facts.group_name, **values)


def _post(
    tx: Tx, telling: Telling, party: Registration, name: str, parts: list[str], calendar: str = "", method: Method | None = None
) -> None:
    lang = known_lang(party.lang)
    text = signed("\n\n".join(part for part in parts if part), lang)
    subject = say(lang, f"registrations.mail.{name}_subject", title=telling.facts(lang).title)
    mail = outbox.Mail(to=party.email, subject=subject, text=text, html=html_of(text, lang), lang=lang, person_id=party.person_id)
    outbox.post(tx, replace(mail, about=f"event:{telling.slug}", calendar=calendar, calendar_method=(method or "") if calendar else ""))


def _calendar(facts: SignUpFacts, party: Registration, method: Method | None, manage: str, lang: Lang) -> str:
    """The entry for the phone's calendar; several sessions do not fit into one mail."""
    if method is None or len(facts.entries) != 1:
        return ""
    entry = facts.entries[0]
    own = say(lang, "registrations.mail.entry", manage=manage)
    # Stamped now: a later mail about the same entry must win over an earlier one.
    entry = replace(entry, changed=clock.now(), description=f"{entry.description}\n\n{own}".strip())
    sender = parseaddr(settings().mail_from)[1]
    return invitation_bytes(entry, method, sender, facts.group_name, party.email, lang).decode()
