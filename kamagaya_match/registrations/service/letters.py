"""Mails to those who signed up, put into the outbox of the caller's transaction."""

from dataclasses import replace
from email.utils import parseaddr

from kamagaya_match import clock
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.feeds.ical import Method, invitation_bytes
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people.rules import known_lang
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Guardian, Registration
from kamagaya_match.registrations.rules import LinkKind, Reason, RegistrationState
from kamagaya_match.registrations.views.addresses import coming_path, confirm_path, guardian_path, manage_path, own_path, whole
from kamagaya_match.registrations.views.mail import Letter, facts_of_draw, facts_of_event, facts_of_party, wanted
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox, push_box
from kamagaya_match.storage.push_box import Push
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .events_read import Telling
from .links import new_link
from .tickets import draw_number

# What also rings on the devices of people who want it: one would like to know it soon.
_RINGS = {
    *("promoted", "offered", "drawn", "not_drawn", "not_drawn_at_all", "declined", "cancelled_by_group", "event_cancelled"),
    *("changed", "reminder", "reminder_today", "coming", "message"),
}


def confirm(tx: Tx, telling: Telling, party: Registration) -> None:
    """Ask the address whether it meant to sign up; nothing typed by whoever filled in the form is repeated here."""
    lang = known_lang(party.lang)
    address = whole(confirm_path(new_link(tx, party, LinkKind.MAIL)), lang)
    until = dates.stamp(party.held_until or clock.now(), lang)
    facts = telling.facts(lang)
    letter = Letter(f"confirm_{wanted(facts, party.for_seat)}")
    body = _say(lang, letter, facts, size=party.size, until=until, address=address)
    _post(tx, telling, party, Letter("confirm"), [body, facts_of_event(facts, lang)])


def confirmed(tx: Tx, telling: Telling, party: Registration) -> None:
    tell(tx, telling, party, Letter("confirmed", seated=True, method="REQUEST"))


def added(tx: Tx, telling: Telling, party: Registration, reason: Reason) -> None:
    """A group's member entered this party, or the centre did."""
    name = "added_at_centre" if reason is Reason.ADDED_AT_CENTRE else "added"
    tell(tx, telling, party, Letter(name, seated=True, method="REQUEST"))


def waiting(tx: Tx, telling: Telling, party: Registration) -> None:
    """What a party waits for: the draw, the group's answer, or its turn."""
    name, lang = wanted(telling.plain, for_seat=False), known_lang(party.lang)
    if name == "draw":
        tell(tx, telling, party, Letter("entered"), when=dates.stamp(telling.plain.draws_at or telling.plain.starts_at, lang))
    elif name == "approval":
        tell(tx, telling, party, Letter("asked"))
    else:
        tell(tx, telling, party, Letter("waiting"), place=queries.place_in_line(tx, party.event_id, party.rank))


def drawn(tx: Tx, telling: Telling, party: Registration) -> None:
    """The draw gave the party its seats."""
    tell(tx, telling, party, Letter("drawn", seated=True, method="REQUEST"))


def not_drawn(tx: Tx, telling: Telling, party: Registration) -> None:
    """The draw gave the party a place in line."""
    tell(tx, telling, party, Letter("not_drawn"), place=queries.place_in_line(tx, party.event_id, party.rank))


def not_drawn_at_all(tx: Tx, telling: Telling, party: Registration) -> None:
    """The draw gave the party nothing, and there is no waiting list."""
    tell(tx, telling, party, Letter("not_drawn_at_all"))


def offered(tx: Tx, telling: Telling, party: Registration, reason: Reason = Reason.SEATS_FREED) -> None:
    """Seats are held for a party that waited, until it answers or `held_until`."""
    lang = known_lang(party.lang)
    until, why = dates.stamp(party.held_until or clock.now(), lang), say(lang, f"registrations.reasons.{reason}")
    tell(tx, telling, party, Letter("offered"), until=until, reason=why)


def promoted(tx: Tx, telling: Telling, party: Registration, reason: Reason) -> None:
    """A seat came free for a party that waited."""
    why = say(known_lang(party.lang), f"registrations.reasons.{reason}")
    tell(tx, telling, party, Letter("promoted", seated=True, method="REQUEST"), reason=why)


def cancelled(tx: Tx, telling: Telling, party: Registration, had_seat: bool) -> None:
    """The party stepped back."""
    tell(tx, telling, party, Letter("cancelled", method="CANCEL" if had_seat else None))


def cancelled_by_group(tx: Tx, telling: Telling, party: Registration, had_seat: bool, words: str) -> None:
    """The group took the party off its list, and says why."""
    tell(tx, telling, party, Letter("cancelled_by_group", method="CANCEL" if had_seat else None), words=words)


def edited(tx: Tx, telling: Telling, party: Registration) -> None:
    """The group changed the number of people."""
    tell(tx, telling, party, Letter("edited", seated=party.state != RegistrationState.WAITLISTED))


def event_cancelled(tx: Tx, telling: Telling, party: Registration) -> None:
    method: Method | None = "CANCEL" if party.state == RegistrationState.CONFIRMED else None
    tell(tx, telling, party, Letter("event_cancelled", method=method), words=telling.plain.cancel_reason)


def offer_expired(tx: Tx, telling: Telling, party: Registration) -> None:
    """Nobody answered in time, and the next in line is asked."""
    tell(tx, telling, party, Letter("offer_expired"))


def line_closed(tx: Tx, telling: Telling, party: Registration, reason: Reason) -> None:
    """The event begins, and no seat came free, or nobody has settled who comes."""
    tell(tx, telling, party, Letter(reason.value))


def declined(tx: Tx, telling: Telling, party: Registration, words: str) -> None:
    """The group could not take the party in, and says so kindly."""
    tell(tx, telling, party, Letter("declined"), words=words)


def current(tx: Tx, telling: Telling, party: Registration) -> None:
    """Once more the mail that tells where the party stands."""
    guardian = queries.guardian_of(tx, party) if party.state == RegistrationState.PENDING else None
    if guardian is not None and guardian.asked_at is not None:
        waiting_for_guardian(tx, telling, party, guardian)
        return
    again = {RegistrationState.PENDING: confirm, RegistrationState.CONFIRMED: confirmed, RegistrationState.WAITLISTED: waiting}
    again[RegistrationState.OFFERED] = offered
    send = again.get(RegistrationState(party.state))
    if send is not None:
        send(tx, telling, party)


def waiting_for_guardian(tx: Tx, telling: Telling, party: Registration, guardian: Guardian) -> None:
    """The party's own address is proven; now its guardian is to agree."""
    until = dates.stamp(party.held_until or clock.now(), known_lang(party.lang))
    tell(tx, telling, party, Letter("guardian_paper" if guardian.on_paper else "guardian_wait"), until=until)


def guardian_silent(tx: Tx, telling: Telling, party: Registration) -> None:
    """The consent did not come in time."""
    tell(tx, telling, party, Letter("guardian_silent"))


def guardian_refused(tx: Tx, telling: Telling, party: Registration) -> None:
    tell(tx, telling, party, Letter("guardian_refused"))


def ask_guardian(tx: Tx, telling: Telling, party: Registration, guardian: Guardian) -> None:
    """Ask the guardian, who may not expect it: nothing that the child typed is repeated here."""
    _to_guardian(tx, telling, party, guardian, "guardian_ask")


def remind_guardian(tx: Tx, telling: Telling, party: Registration, guardian: Guardian) -> None:
    """Ask once more; where the consent comes on paper, the party is reminded of it."""
    if guardian.on_paper or not guardian.email:
        waiting_for_guardian(tx, telling, party, guardian)
        return
    _to_guardian(tx, telling, party, guardian, "guardian_remind")


def _to_guardian(tx: Tx, telling: Telling, party: Registration, guardian: Guardian, name: str) -> None:
    if not guardian.email:
        return
    lang = known_lang(party.lang)
    facts, address = telling.facts(lang), whole(guardian_path(new_link(tx, party, LinkKind.GUARDIAN)), lang)
    body = _say(lang, Letter(name), facts, until=dates.stamp(party.held_until or clock.now(), lang), address=address)
    text = signed("\n\n".join([body, facts_of_event(facts, lang)]), lang)
    subject = say(lang, f"registrations.mail.{name}_subject", title=facts.title)
    outbox.post(
        tx, outbox.Mail(to=guardian.email, subject=subject, text=text, html=html_of(text, lang), lang=lang, about=about_event(telling.slug))
    )


def tell(tx: Tx, telling: Telling, party: Registration, letter: Letter, **values: object) -> None:
    """A mail to a party whose address is known to be its own."""
    if not party.email:
        return
    lang, key = known_lang(party.lang), new_link(tx, party, LinkKind.MAIL)
    facts, manage, coming = telling.facts(lang), whole(manage_path(key), lang), whole(coming_path(key), lang)
    hello = say(lang, "registrations.mail.hello", name=party.name)
    body = _say(lang, letter, facts, size=party.size, answer=manage, coming=coming, **values)
    draw = facts_of_draw(facts, draw_number(tx, party), lang)
    about = "\n".join([facts_of_event(facts, lang, seated=letter.seated), *facts_of_party(facts, party, letter, lang), *draw])
    ways = say(lang, "registrations.mail.ways", manage=manage, page=facts.url)
    calendar = _calendar(facts, party, letter.method, manage, lang)
    headline = _post(tx, telling, party, letter, [hello, body, about, ways], calendar, subject=str(values.get("subject", "")))
    if party.person_id is not None and letter.name in _RINGS:
        notice = Push(headline, body.splitlines()[0], own_path(party.code), f"{letter.name}-{telling.slug}")
        push_box.push(tx, party.person_id, notice)


def _say(lang: Lang, letter: Letter, facts: SignUpFacts, **values: object) -> str:
    return say(lang, f"{letter.room}.mail.{letter.name}_text", title=facts.title, group=facts.group_name, **values)


def _post(tx: Tx, telling: Telling, party: Registration, letter: Letter, parts: list[str], calendar: str = "", subject: str = "") -> str:
    """Put the mail into the outbox; its subject."""
    lang = known_lang(party.lang)
    text = signed("\n\n".join(part for part in parts if part), lang, answered=bool(letter.reply_to))
    headline = say(lang, f"{letter.room}.mail.{letter.name}_subject", title=telling.facts(lang).title, subject=subject)
    mail = outbox.Mail(to=party.email, subject=headline, text=text, html=html_of(text, lang), lang=lang, person_id=party.person_id)
    mail = replace(mail, about=about_event(telling.slug), reply_to=letter.reply_to)
    outbox.post(tx, replace(mail, calendar=calendar, calendar_method=(letter.method or "") if calendar else ""))
    return headline


def about_event(slug: str) -> str:
    """How the outbox marks what is about an event."""
    return f"event:{slug}"


def _calendar(facts: SignUpFacts, party: Registration, method: Method | None, manage: str, lang: Lang) -> str:
    """The entry for the phone's calendar; several sessions do not fit into one mail."""
    if method is None or len(facts.entries) != 1:
        return ""
    entry = facts.entries[0]
    own = say(lang, "registrations.mail.entry", manage=manage)
    # Stamped now: a later mail about the same entry must win over an earlier one.
    description = f"{entry.description}\n\n{own}".strip()
    entry = replace(entry, changed=clock.now(), description=description, blocks_time=method == "REQUEST")
    sender = parseaddr(settings().mail_from)[1]
    return invitation_bytes(entry, method, sender, facts.group_name, party.email, lang).decode()
