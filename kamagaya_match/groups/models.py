"""Groups, who belongs to them, and invitations."""

from datetime import datetime

from sqlalchemy import JSON, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class Group(SQLModel, table=True):
    """A body that posts; each contact field carries who may see it (`Visible`)."""

    __tablename__ = "group_"
    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    name: str
    kana: str = ""
    kind: str
    status: str = Field(default="unverified", index=True)
    summary: str = ""
    about: str = Field(default="", sa_type=Text)
    active_where: str = ""
    active_when: str = ""
    who_welcome: str = ""
    fields: list[str] = Field(default_factory=list, sa_type=JSON)
    area: str = Field(default="", index=True)
    founded_year: int | None = None
    member_count: int | None = None
    contact_name: str = ""
    contact_name_visible: str = "office"
    contact_email: str = ""
    contact_email_visible: str = "office"
    contact_phone: str = ""
    contact_phone_visible: str = "office"
    contact_address: str = ""
    contact_address_visible: str = "office"
    website: str = ""
    verified_at: datetime | None = None
    verified_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(default_factory=now)
    updated_at: datetime = Field(default_factory=now)


class Membership(SQLModel, table=True):
    """Somebody's part in a group; `acting` owners were put in by the office while the group was silent."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("group_id", "person_id"),)
    id: int | None = Field(default=None, primary_key=True)
    group_id: int = Field(foreign_key="group_.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    role: str
    acting: bool = False
    created_at: datetime = Field(default_factory=now)


class Invitation(SQLModel, table=True):
    """A mail that asks somebody to join a group."""

    __tablename__ = "invitation"
    id: int | None = Field(default=None, primary_key=True)
    group_id: int = Field(foreign_key="group_.id", index=True)
    email: str
    role: str
    token_hash: str = Field(unique=True)
    invited_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(default_factory=now)
    expires_at: datetime
    accepted_at: datetime | None = None
    revoked_at: datetime | None = None


class HandOver(SQLModel, table=True):
    """A mail by which an owner asks another member to take the group over."""

    __tablename__ = "hand_over"
    id: int | None = Field(default=None, primary_key=True)
    group_id: int = Field(foreign_key="group_.id", index=True)
    from_person: int = Field(foreign_key="person.id")
    to_person: int = Field(foreign_key="person.id")
    token_hash: str = Field(unique=True)
    created_at: datetime = Field(default_factory=now)
    expires_at: datetime
    accepted_at: datetime | None = None
    revoked_at: datetime | None = None
