"""A mail of the outbox as the message that mail servers carry."""

from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from urllib.parse import urlsplit

from kamagaya_match.clock import now
from kamagaya_match.feeds.text import ascii_url
from kamagaya_match.storage.models import OutboxMail

_ATOM = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~.")


def letter_of(mail: OutboxMail, sender: str, base_url: str) -> EmailMessage:
    """The message: text, its HTML and its calendar part side by side, the calendar also as a file.

    Everything is base64, so that no server on the way breaks Japanese or long lines. The Message-ID stays
    the same when it is sent again. Errors: ValueError for what cannot be put into a header.
    """
    letter = EmailMessage(policy=policy.SMTP)
    letter["From"] = _sender(sender)
    letter["To"] = recipient(mail.to_address)
    if mail.reply_to:
        letter["Reply-To"] = recipient(mail.reply_to)
    letter["Subject"] = " ".join(mail.subject.split())
    letter["Date"] = format_datetime(now())
    letter["Message-ID"] = f"<{mail.message_id}@{urlsplit(base_url).hostname or 'localhost'}>"
    letter["Auto-Submitted"] = "auto-generated"
    if mail.unsubscribe_url:
        letter["List-Unsubscribe"] = f"<{ascii_url(mail.unsubscribe_url)}>"
        letter["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    _fill(letter, mail)
    letter["Content-Language"] = "en" if mail.lang == "en" else "ja"  # set_content would drop it
    return letter


def recipient(address: str) -> str:
    """The address in its strict spelling: local parts with dots in odd places, as Japanese phones had them, are quoted."""
    local, _, domain = address.rpartition("@")
    strict = set(local) <= _ATOM and not local.startswith(".") and not local.endswith(".") and ".." not in local
    return address if strict else f'"{local}"@{domain}'


def _sender(text: str) -> Address:
    name, address = parseaddr(text)
    return Address(name, addr_spec=address)


def _fill(letter: EmailMessage, mail: OutboxMail) -> None:
    letter.set_content(mail.body_text, cte="base64")
    if mail.body_html:
        letter.add_alternative(mail.body_html, subtype="html", cte="base64")
    if mail.calendar:
        method = {"method": mail.calendar_method} if mail.calendar_method else {}
        letter.add_alternative(mail.calendar, subtype="calendar", cte="base64", params={**method, "name": "event.ics"})
        letter.add_attachment(mail.calendar.encode(), maintype="application", subtype="ics", filename="event.ics")
