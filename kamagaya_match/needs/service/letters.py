"""Mails about needs, put into the outbox of the caller's transaction."""

from collections.abc import Sequence

from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import Contact
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

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


def introduce(tx: Tx, need: Need, row: Application, person: Who) -> None:
    """Tell both sides that they found each other, each with the other's contact."""
    contacts = groups.contacts_for_partners(tx, need.group_id, person.lang)
    contact = "\n".join(part for part in (need.contact, lines_of(contacts)) if part)
    to_applicant(tx, "accepted", need, person, name=row.name, reply=_quoted(row.reply, person.lang), contact=contact)
    to_group(tx, "introduced", need, name=row.name, email=person.email)


def lines_of(contacts: Sequence[Contact]) -> str:
    """A group's contact as lines of a mail."""
    return "\n".join(f"{line.label}: {line.text}" for line in contacts)


def _quoted(reply: str, lang: Lang) -> str:
    return say(lang, "needs.mail.reply", reply=reply) if reply else say(lang, "needs.mail.no_reply")
