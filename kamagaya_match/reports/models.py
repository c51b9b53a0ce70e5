"""One row for each event that its group has reported on or given thanks for."""

from datetime import datetime

from sqlalchemy import JSON, Text
from sqlmodel import Field, SQLModel

from kamagaya_match.storage import base as base


class EventReport(SQLModel, table=True):
    """What became of an event; `kinds` maps the kinds of actors to the people who came, `thanked_at` is set once."""

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
