"""Mails about invitations, put into the outbox of the caller's transaction; none holds a name or address of whoever was asked."""

from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service as needs
from kamagaya_match.offers.models import BodyOffer
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.contacts import Until, without_contacts


def ask_person(tx: Tx, person: Who, need_id: int, message: str, coordinator: str = "") -> None:
    """Tell somebody that a group asks for their help, or that a `coordinator` thinks of them."""
    mail, by = ("proposed", {"coordinator": coordinator}) if coordinator else ("invited", {})
    _to_one(tx, mail, person.email, person.lang, person.person_id, need_id, message=_unseen(message, person.lang), **by)


def ask_body(tx: Tx, offer: BodyOffer, need_id: int, message: str, coordinator: str = "") -> None:
    """Tell the owners of a business or school that a group asks for what they give, or that a `coordinator` thinks of it."""
    body = groups.cards(tx, [offer.group_id], "ja")[offer.group_id]
    mail, by = ("proposed_to_body", {"coordinator": coordinator}) if coordinator else ("asked", {})
    told = {"offer": offer.title, "body": body.name, "body_slug": body.slug, **by}
    for person_id, email, lang in groups.owners_mail(tx, offer.group_id):
        _to_one(tx, mail, email, lang, person_id, need_id, message=_unseen(message, lang), **told)


def proposed_for(tx: Tx, group_id: int, need_id: int, coordinator: str, count: int) -> None:
    """Tell the owners of the group that a coordinator asked so many for its need."""
    for person_id, email, lang in groups.owners_mail(tx, group_id):
        _to_one(tx, "proposed_for", email, lang, person_id, need_id, coordinator=coordinator, n=str(count))


def not_now(tx: Tx, group_id: int, need_id: int) -> None:
    """Tell the owners of the group that asked that it is not now."""
    for person_id, email, lang in groups.owners_mail(tx, group_id):
        _to_one(tx, "not_now", email, lang, person_id, need_id)


def _unseen(message: str, lang: Lang) -> str:
    """The words of a group or a coordinator before anybody has said yes."""
    return without_contacts(message, Until.YES, lang)


def _to_one(tx: Tx, mail: str, to: str, lang: Lang, person_id: int | None, need_id: int, **values: str) -> None:
    need = needs.cards_by_ids(tx, [need_id], lang)[need_id]
    facts = {"site": settings().base_url, "title": need.title, "group": need.group_name, "group_slug": need.group_slug, **values}
    subject, text = say(lang, f"offers.mail.{mail}_subject", **facts), signed(say(lang, f"offers.mail.{mail}_text", **facts), lang)
    about = f"need:{need.slug}"
    outbox.post(tx, outbox.Mail(to=to, subject=subject, text=text, html=html_of(text, lang), lang=lang, person_id=person_id, about=about))
