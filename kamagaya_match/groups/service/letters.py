"""Mails about groups, put into the outbox of the caller's transaction."""

from kamagaya_match.groups import queries
from kamagaya_match.groups.models import Group
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people import service as people
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Role
from kamagaya_match.words.catalogue import Lang, say

from .lookups import owners_mail


def to_one(tx: Tx, name: str, group: Group, to: str, lang: Lang, person_id: int | None = None, **values: str) -> None:
    """The mail `groups.mail.<name>` about a group to one address; `{group}` and `{site}` are filled in."""
    facts = {"group": group.name, "site": settings().base_url, **values}
    subject, text = say(lang, f"groups.mail.{name}_subject", **facts), signed(say(lang, f"groups.mail.{name}_text", **facts), lang)
    outbox.post(
        tx,
        outbox.Mail(
            to=to, subject=subject, text=text, html=html_of(text, lang), lang=lang, person_id=person_id, about=f"group:{group.slug}"
        ),
    )


def to_owners(tx: Tx, name: str, group: Group, **values: str) -> None:
    """The same mail to each owner, in their language."""
    for person_id, email, lang in owners_mail(tx, group.id or 0):
        to_one(tx, name, group, email, lang, person_id, slug=group.slug, **values)


def to_members(tx: Tx, name: str, group: Group, **values: str) -> None:
    """The same mail to each member, in their language."""
    for person_id, _ in queries.roles_in(tx, group.id or 0):
        who = people.who_is(tx, person_id)
        if who is not None:
            to_one(tx, name, group, who.email, who.lang, person_id, slug=group.slug, **values)


def to_office(tx: Tx, name: str, group: Group, **values: str) -> None:
    """The same mail to everyone who works in the office."""
    for who in people.holders(tx, Role.OFFICE):
        to_one(tx, name, group, who.email, who.lang, who.person_id, slug=group.slug, **values)
