"""What was sent by itself and what was answered, changes that wait to be told, and what groups wrote."""

from datetime import datetime

from sqlalchemy import JSON, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base

_UNTOLD = text("told_at IS NULL")


class PartyNotice(SQLModel, table=True):
    """One thing sent to one party before one meeting: each at most once.

    `name` is a `Reminder` or `rules.COMING`, `occasion` the start of the meeting; `answer` is `yes`, `no` or empty.
    """

    __tablename__ = "party_notice"
    __table_args__ = (UniqueConstraint("registration_id", "name", "occasion"), Index("ix_party_notice_event", "event_id", "name"))
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id")
    registration_id: int = Field(foreign_key="registration.id")
    name: str
    occasion: datetime
    sent_at: datetime = Field(default_factory=now)
    answer: str = ""
    answered_at: datetime | None = None


class ChangeNotice(SQLModel, table=True):
    """Changes of an event that are told together at `due_at`; `before` is what people knew, `told` how many parties heard of it."""

    __tablename__ = "change_notice"
    __table_args__ = (Index("uq_change_notice_untold", "event_id", unique=True, sqlite_where=_UNTOLD, postgresql_where=_UNTOLD),)
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id", index=True)
    before: dict[str, object] = Field(default_factory=dict, sa_type=JSON)
    after: dict[str, object] = Field(default_factory=dict, sa_type=JSON)
    first_at: datetime
    last_at: datetime
    due_at: datetime
    told_at: datetime | None = None
    told: int = 0


class GroupMessage(SQLModel, table=True):
    """What a group wrote to parties of an event; `key` is that of the preview it came from, so that it goes out once."""

    __tablename__ = "group_message"
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    event_id: int = Field(foreign_key="event.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = Field(default_factory=now)
    audience: str
    numbers: list[int] = Field(default_factory=list, sa_type=JSON)
    subject: str
    text: str = Field(sa_type=Text)
    reply_to: str = ""
    receivers: int = 0
    without_mail: int = 0
