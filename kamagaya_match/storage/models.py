"""Tables that belong to no feature: the public version, mails to be sent, what was done by whom, the search index."""

from datetime import datetime

from sqlalchemy import JSON, Index, Text
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now

from . import base as base


class SiteVersion(SQLModel, table=True):
    """One row: how many public changes there were."""

    __tablename__ = "site_version"
    id: int = Field(default=1, primary_key=True)
    number: int = 0


class OutboxMail(SQLModel, table=True):
    """A mail written in the transaction that caused it, sent later by the worker."""

    __tablename__ = "outbox_mail"
    __table_args__ = (Index("ix_outbox_mail_due", "sent_at", "failed_at", "next_try_at"),)
    id: int | None = Field(default=None, primary_key=True)
    message_id: str = Field(unique=True)
    to_address: str = Field(index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    lang: str = "ja"
    subject: str
    body_text: str = Field(sa_type=Text)
    body_html: str = Field(default="", sa_type=Text)
    calendar: str = Field(default="", sa_type=Text)
    calendar_method: str = ""
    reply_to: str = ""
    unsubscribe_url: str = ""
    about: str = Field(default="", index=True)
    created_at: datetime = Field(default_factory=now)
    next_try_at: datetime = Field(default_factory=now)
    claimed_until: datetime | None = None
    tries: int = 0
    last_error: str = ""
    sent_at: datetime | None = None
    failed_at: datetime | None = None


class PushSubscription(SQLModel, table=True):
    """A browser that takes a person's notices: its address at a push service, and its keys as base64url."""

    __tablename__ = "push_subscription"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    endpoint: str = Field(sa_type=Text)
    endpoint_hash: str = Field(unique=True)
    p256dh: str
    auth: str
    created_at: datetime = Field(default_factory=now)


class PushMessage(SQLModel, table=True):
    """A notice that waits to be sent to one browser; deleted once it was taken."""

    __tablename__ = "push_message"
    id: int | None = Field(default=None, primary_key=True)
    subscription_id: int = Field(foreign_key="push_subscription.id", index=True)
    title: str
    body: str = Field(sa_type=Text)
    path: str
    tag: str
    created_at: datetime = Field(default_factory=now)
    next_try_at: datetime = Field(default_factory=now, index=True)
    claimed_until: datetime | None = None
    tries: int = 0


class AuditEntry(SQLModel, table=True):
    """Who did what to what, kept for the office."""

    __tablename__ = "audit_entry"
    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(default_factory=now, index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    verb: str
    subject_kind: str
    subject_id: str = Field(index=True)
    facts: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
