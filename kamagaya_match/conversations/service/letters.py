"""Mails about messages: with what was said and the way to answer, never with an address, before the yes not even a typed one."""

from kamagaya_match.conversations.rules import Side
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service as needs
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people import service as people
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.contacts import without_contacts


def tell_other(tx: Tx, talk: needs.Talk, by: Side, text: str) -> None:
    """Tell the side that did not write."""
    if by is Side.GROUP:
        who = people.who_is(tx, talk.person_id)
        if who is not None:
            _post(tx, talk, who.email, who.lang, who.person_id, talk.group_name, without_contacts(text, talk.hidden, who.lang))
        return
    for person_id, email, lang in groups.owners_mail(tx, talk.group_id):
        _post(tx, talk, email, lang, person_id, talk.person_name, without_contacts(text, talk.hidden, lang))


def _post(tx: Tx, talk: needs.Talk, to: str, lang: Lang, person_id: int | None, by: str, text: str) -> None:
    facts = {"title": talk.title, "by": by, "message": text, "address": f"{settings().base_url}/conversations/{talk.slug}"}
    subject = say(lang, "conversations.mail.said_subject", **facts)
    body, about = signed(say(lang, "conversations.mail.said_text", **facts), lang), f"conversation:{talk.slug}"
    outbox.post(tx, outbox.Mail(to=to, subject=subject, text=body, html=html_of(body, lang), lang=lang, person_id=person_id, about=about))
