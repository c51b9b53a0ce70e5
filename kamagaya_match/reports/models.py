"""What groups report of their events: one row for each event reported on or given thanks for, and its pictures."""

from datetime import datetime

from sqlalchemy import JSON, Text
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class EventReport(SQLModel, table=True):
    """What became of an event; `thanked_at` is set once.

    `kinds` maps the kinds of actors to the people whom the group added to those that the sign-ups count.
    """

    __tablename__ = "event_report"
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id", unique=True)
    total: int | None = None
    first_timers: int | None = None
    kinds: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    notes: str = Field(default="", sa_type=Text)
    saved_at: datetime | None = None
    saved_by: int | None = Field(default=None, foreign_key="person.id")
    thanked_at: datetime | None = None


class ReportPicture(SQLModel, table=True):
    """A picture in the report of an event; `not_agreed` of those who came had not agreed to pictures when it was added."""

    __tablename__ = "report_picture"
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id", index=True)
    name: str = Field(unique=True)
    alt: str
    not_agreed: int = 0
    added_by: int | None = Field(default=None, foreign_key="person.id")
    added_at: datetime = Field(default_factory=now)
