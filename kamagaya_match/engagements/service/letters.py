"""Mails about engagements, put into the outbox of the caller's transaction."""

from kamagaya_match.engagements.models import Engagement
from kamagaya_match.groups import service as groups
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people import service as people
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang, say

from .rights import Side


def to_other(tx: Tx, row: Engagement, by: Side, mail: str, **values: str) -> None:
    """Tell the side that did not do it."""
    if by is Side.GIVER:
        to_group(tx, row, mail, **values)
    else:
        to_giver(tx, row, mail, **values)


def to_giver(tx: Tx, row: Engagement, mail: str, **values: str) -> None:
    who = people.who_is(tx, row.person_id) if row.person_id is not None else None
    if who is not None:
        _post(tx, row, mail, who.email, who.lang, who.person_id, by=row.group_name, **values)


def to_group(tx: Tx, row: Engagement, mail: str, **values: str) -> None:
    for person_id, email, lang in groups.owners_mail(tx, row.group_id):
        _post(tx, row, mail, email, lang, person_id, by=row.person_name, **values)


def _post(tx: Tx, row: Engagement, mail: str, to: str, lang: Lang, person_id: int | None, **values: str) -> None:
    facts = {"title": row.title, "address": f"{settings().base_url}/engagements/{row.slug}", **values}
    subject = say(lang, f"engagements.mail.{mail}_subject", **facts)
    text = signed(say(lang, f"engagements.mail.{mail}_text", **facts), lang)
    about = f"engagement:{row.slug}"
    tx.flush()
    outbox.post(tx, outbox.Mail(to=to, subject=subject, text=text, html=html_of(text, lang), lang=lang, person_id=person_id, about=about))
