"""Conversations about applications."""

from datetime import datetime

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class Conversation(SQLModel, table=True):
    """The talk about one application; each side has read up to a message's id, 0 when none.

    `group_slug` and `applicant_id` stand here for the lists. `closed_by` is a `Side`, empty while the talk is open.
    """

    __tablename__ = "conversation"
    __table_args__ = (
        Index("ix_conversation_group", "group_slug", "last_at"),
        Index("ix_conversation_applicant", "applicant_id", "last_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    application_id: int = Field(foreign_key="application.id", unique=True)
    slug: str = Field(unique=True)
    group_slug: str
    applicant_id: int | None = Field(default=None, foreign_key="person.id")
    minor: bool = False
    applicant_read: int = 0
    group_read: int = 0
    last_by_applicant: int = 0
    last_by_group: int = 0
    last_at: datetime = Field(default_factory=now)
    closed_by: str = ""
    closed_at: datetime | None = None


class ConversationMessage(SQLModel, table=True):
    """One message; `name` is the one that its side goes by on the platform."""

    __tablename__ = "conversation_message"
    id: int | None = Field(default=None, primary_key=True)
    conversation_id: int = Field(foreign_key="conversation.id", index=True)
    side: str
    person_id: int | None = Field(default=None, foreign_key="person.id")
    name: str
    text: str = Field(sa_type=Text)
    at: datetime = Field(default_factory=now)
