"""What one finds on one's own page, besides the rows that other features give."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.feeds.links import google_subscribe_url, webcal_url
from kamagaya_match.groups.rules import GroupRole
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.registrations.views import MyRegistration
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.dates import stamp


class MailFacts(Protocol):
    """What a mail is made of; a row of the outbox has it all."""

    id: int | None
    subject: str
    body_text: str
    created_at: datetime
    sent_at: datetime | None
    failed_at: datetime | None


@dataclass(frozen=True)
class MailRow:
    """A mail that was sent to the reader."""

    id: int = 0
    subject: str = ""
    when: str = ""
    state: str = ""
    text: str = ""


@dataclass(frozen=True)
class MailPage:
    """One page of mails, the newest first."""

    rows: list[MailRow] = field(default_factory=list)
    total: int = 0
    page: int = 1
    pages: int = 1


@dataclass(frozen=True)
class MyGroup:
    """A group one belongs to."""

    name: str = ""
    kana: str = ""
    href: str = ""
    role: str = ""
    kind: str = ""


@dataclass(frozen=True)
class SecretAddress:
    """A new calendar's address, shown once; empty when there is none to show."""

    url: str = ""
    webcal: str = ""
    google: str = ""


def mail_row(mail: MailFacts, lang: Lang) -> MailRow:
    state = "failed" if mail.failed_at else "sent" if mail.sent_at else "waiting"
    return MailRow(mail.id or 0, mail.subject, stamp(mail.created_at, lang), say(lang, f"mail.outbox.{state}"), mail.body_text)


def group_row(card: GroupCard, role: GroupRole, lang: Lang) -> MyGroup:
    return MyGroup(card.name, card.kana, f"/group-desk/{card.slug}/", say(lang, f"group_roles.{role}"), card.kind_text)


def has_been(row: MyRegistration, now: datetime) -> bool:
    """Whether a sign-up belongs to the past: the event is over, or was called off and would have begun."""
    return row.over or (row.cancelled and datetime.fromisoformat(row.starts) < now)


def secret_address(url: str) -> SecretAddress:
    """The ways to subscribe to it."""
    return SecretAddress(url, webcal_url(url), google_subscribe_url(url))
