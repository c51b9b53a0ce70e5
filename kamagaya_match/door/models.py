"""Links for helpers, and everything that was noted at doors."""

from datetime import datetime

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class DoorLink(SQLModel, table=True):
    """A secret address with which a helper without an account checks people in at one event; only its hash is kept."""

    __tablename__ = "door_link"
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id", index=True)
    token_hash: str = Field(unique=True)
    label: str
    made_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(default_factory=now)
    expires_at: datetime
    revoked_at: datetime | None = None


class DoorAct(SQLModel, table=True):
    """One note of `rules.Act`; `key` was made by the phone, so that a note sent twice is one. Rows are never changed.

    `link_id` is None for what the group noted at its desk; `session_id` is the meeting to which people came, None once
    the group has taken that meeting off the programme: then the nearest one to `at` counts.
    """

    __tablename__ = "door_act"
    __table_args__ = (UniqueConstraint("event_id", "key"),)
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id")
    link_id: int | None = Field(default=None, foreign_key="door_link.id")
    person_id: int | None = Field(default=None, foreign_key="person.id")
    registration_id: int | None = Field(default=None, foreign_key="registration.id")
    session_id: int | None = Field(default=None, foreign_key="event_session.id", ondelete="SET NULL", index=True)
    key: str
    kind: str
    people: int = 0
    name: str = ""
    by: str = ""
    undoes: list[str] = Field(default_factory=list, sa_type=JSON)
    at: datetime
    received_at: datetime = Field(default_factory=now)
