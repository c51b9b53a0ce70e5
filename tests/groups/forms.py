"""What a group tells of itself, and the mails that follow."""

from sqlmodel import select

from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import reading

FOUNDING = {
    "name": "くぬぎ山おもちゃ病院",
    "kana": "くぬぎやまおもちゃびょういん",
    "kind": "civic_group",
    "summary": "こわれたおもちゃを直します。",
    "fields.children": "on",
    "fields.environment": "on",
    "area": "くぬぎ山",
    "contact_email": "omocha@example.jp",
    "agree": "on",
}
PROFILE = {
    **{name: value for name, value in FOUNDING.items() if name != "agree"},
    "contact_name_visible": "office",
    "contact_email_visible": "public",
    "contact_phone_visible": "participants",
    "contact_address_visible": "office",
}


def mails_to(address: str) -> list[OutboxMail]:
    """The mails to one address, the oldest first."""
    with reading() as tx:
        return list(tx.exec(select(OutboxMail).where(OutboxMail.to_address == address)))
