"""Mails about certificates, put into the outbox of the caller's transaction."""

from kamagaya_match.certificates.models import Certificate
from kamagaya_match.certificates.rules import shown_number
from kamagaya_match.certificates.views.addresses import certificate_path, desk_path
from kamagaya_match.groups import service as groups
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people.rules import known_lang
from kamagaya_match.registrations import service as registrations
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang, say


def to_group(tx: Tx, row: Certificate, slug: str) -> None:
    """Somebody waits for the group's answer."""
    for person_id, email, lang in groups.owners_mail(tx, row.group_id):
        address = settings().base_url + desk_path(slug)
        _post(tx, row, "asked", email, lang, person_id, name=row.name, address=address)


def to_holder(tx: Tx, row: Certificate, what: str) -> None:
    """The answer: valid, refused or withdrawn."""
    if row.email:
        lang = known_lang(row.lang)
        _post(tx, row, what, row.email, lang, row.person_id, reason=row.reason, address=_own_page(tx, row))


def _own_page(tx: Tx, row: Certificate) -> str:
    """Where the holder finds it: on the own page, or on that of the party."""
    own = "/me/certificates/" if row.registration_id is None else certificate_path(registrations.new_key(tx, row.registration_id))
    return settings().base_url + own


def _post(tx: Tx, row: Certificate, what: str, to: str, lang: Lang, person_id: int | None, **values: str) -> None:
    facts = {"group": row.group_name, "number": shown_number(row.number), **values}
    subject, text = say(lang, f"certificates.mail.{what}_subject", **facts), say(lang, f"certificates.mail.{what}_text", **facts)
    text = signed(text, lang)
    about = f"certificate:{row.number}"
    mail = outbox.Mail(to=to, subject=subject, text=text, html=html_of(text, lang), lang=lang, person_id=person_id, about=about)
    outbox.post(tx, mail)
