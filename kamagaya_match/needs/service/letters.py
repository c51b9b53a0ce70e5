"""Mails about needs, put into the outbox of the caller's transaction."""

from collections.abc import Sequence

from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import Contact
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need, Shift
from kamagaya_match.needs.rules import ApplicationState, contacts_hidden
from kamagaya_match.needs.views import facts_of_application
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.contacts import Until, without_contacts

from .telling import told_one


def to_one(tx: Tx, mail: str, need: Need, to: str, lang: Lang, person_id: int | None, **values: object) -> None:
    """The mail `needs.mail.<mail>` about a need to one address; what every such mail may name is filled in."""
    host = told_one(tx, need, lang).group
    links = {"site": settings().base_url, "slug": need.slug, "group_slug": host.slug}
    facts = {"title": need.title, "group": host.name, **links, **values}
    subject, text = say(lang, f"needs.mail.{mail}_subject", **facts), signed(say(lang, f"needs.mail.{mail}_text", **facts), lang)
    outbox.post(
        tx,
        outbox.Mail(to=to, subject=subject, text=text, html=html_of(text, lang), lang=lang, person_id=person_id, about=f"need:{need.slug}"),
    )


def to_group(tx: Tx, mail: str, need: Need, **values: object) -> None:
    """The same mail to each owner of the group that asks, in their language."""
    for person_id, email, lang in groups.owners_mail(tx, need.group_id):
        to_one(tx, mail, need, email, lang, person_id, **values)


def to_applicant(tx: Tx, mail: str, need: Need, person: Who, **values: object) -> None:
    """A mail to the person who answered, in their language."""
    to_one(tx, mail, need, person.email, person.lang, person.person_id, **values)


def announce(tx: Tx, to_them: str, own: str, need: Need, row: Application, person: Who) -> None:
    """Tell the group of an answer, without contacts in it, and its sender that it was told."""
    for person_id, email, lang in groups.owners_mail(tx, need.group_id):
        seen = without_contacts(row.message, hidden_in(row), lang)
        to_one(tx, to_them, need, email, lang, person_id, **{**_sent(tx, row, lang), "message": seen})
    to_applicant(tx, own, need, person, **_sent(tx, row, person.lang))


def introduce(tx: Tx, need: Need, row: Application, person: Who) -> None:
    """Tell both sides that they found each other, each with the other's contact.

    A child's address stays with the platform: the group goes on writing in the conversation that the centre sees.
    """
    contacts = groups.contacts_for_partners(tx, need.group_id, person.lang)
    contact = "\n".join(part for part in (need.contact, lines_of(contacts)) if part)
    own = "accepted_minor" if row.age_band else "accepted"
    reply = _quoted(without_contacts(row.reply, hidden_in(row), person.lang), person.lang)
    to_applicant(tx, own, need, person, name=row.name, reply=reply, contact=contact, application=row.slug)
    if row.age_band:
        to_group(tx, "introduced_minor", need, name=row.name, application=row.slug)
    else:
        to_group(tx, "introduced", need, name=row.name, email=person.email)


def hidden_in(row: Application) -> Until | None:
    """How long either side of this application reads the other's words without contacts."""
    return contacts_hidden(ApplicationState(row.state), minor=bool(row.age_band))


def shift_in(shift: Shift, lang: Lang) -> str:
    """12月6日(日) 10:00–12:00."""
    return dates.when(shift.starts_at, shift.ends_at, False, lang)


def _sent(tx: Tx, row: Application, lang: Lang) -> dict[str, object]:
    shifts = [shift_in(shift, lang) for _, shift in queries.chosen_by(tx, [row.id or 0])]
    facts = facts_of_application(row, shifts, lang)
    return {"name": row.name, "message": row.message, "application": row.slug, "facts": "".join(f"{line}\n" for line in facts)}


def lines_of(contacts: Sequence[Contact]) -> str:
    """A group's contact as lines of a mail."""
    return "\n".join(f"{line.label}: {line.text}" for line in contacts)


def _quoted(reply: str, lang: Lang) -> str:
    return say(lang, "needs.mail.reply", reply=reply) if reply else say(lang, "needs.mail.no_reply")
