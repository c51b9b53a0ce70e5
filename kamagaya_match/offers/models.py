"""What people, businesses and schools give, and who was asked."""

from datetime import datetime

from sqlalchemy import JSON, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class PersonOffer(SQLModel, table=True):
    """What one person gives; groups know it by `slug` only, and are told `near` (a station) in place of `area`.

    `skills` holds levels by skill, `times` a bit for each part of the week (0: open), `seen` who finds it.
    """

    __tablename__ = "person_offer"
    __table_args__ = (Index("ix_person_offer_seen", "seen", "updated_at"),)
    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    person_id: int = Field(foreign_key="person.id", unique=True)
    skills: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    fields: list[str] = Field(default_factory=list, sa_type=JSON)
    unwanted: list[str] = Field(default_factory=list, sa_type=JSON)
    learning: list[str] = Field(default_factory=list, sa_type=JSON)
    languages: list[str] = Field(default_factory=list, sa_type=JSON)
    times: int = 0
    rhythm: str = ""
    hours_a_month: int | None = None
    area: str = ""
    near: str = ""
    lat: float | None = None
    lon: float | None = None
    online: bool = False
    seen: str = "self"
    paused_at: datetime | None = Field(default=None, index=True)
    created_at: datetime = Field(default_factory=now)
    updated_at: datetime = Field(default_factory=now, index=True)


class BodyOffer(SQLModel, table=True):
    """What a business or school gives; `contact` is public, `words` holds the tokens under which it is found, between spaces."""

    __tablename__ = "body_offer"
    __table_args__ = (Index("ix_body_offer_public", "status", "published_at"),)
    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    group_id: int = Field(foreign_key="group_.id", index=True)
    kind: str
    status: str = "draft"
    title: str
    summary: str = ""
    description: str = Field(default="", sa_type=Text)
    conditions: str = Field(default="", sa_type=Text)
    contact: str = ""
    fields: list[str] = Field(default_factory=list, sa_type=JSON)
    skills: list[str] = Field(default_factory=list, sa_type=JSON)
    when_note: str = ""
    size_note: str = ""
    area: str = ""
    lat: float | None = None
    lon: float | None = None
    online: bool = False
    words: str = Field(default="", sa_type=Text)
    created_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(default_factory=now)
    updated_at: datetime = Field(default_factory=now)
    published_at: datetime | None = None


class Invite(SQLModel, table=True):
    """A group asks a person, or a business or school (`offer_id`), to help with one of its needs: once each.

    `proposed` tells that a coordinator asked for the group and is in `invited_by`. `reason` is a `WhyNot`, for the office's counts only.
    """

    __tablename__ = "offer_invite"
    __table_args__ = (UniqueConstraint("need_id", "person_id"), UniqueConstraint("need_id", "offer_id"))
    id: int | None = Field(default=None, primary_key=True)
    need_id: int = Field(foreign_key="need.id", index=True)
    group_id: int = Field(foreign_key="group_.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    offer_id: int | None = Field(default=None, foreign_key="body_offer.id", index=True)
    invited_by: int | None = Field(default=None, foreign_key="person.id")
    proposed: bool = False
    message: str = Field(default="", sa_type=Text)
    state: str = "sent"
    reason: str = ""
    created_at: datetime = Field(default_factory=now)
    answered_at: datetime | None = None
    answered_by: int | None = Field(default=None, foreign_key="person.id")
