"""People with an account, and the roles the office gave them."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class Person(SQLModel, table=True):
    """Somebody who signed in at least once; `email` is folded to lower case."""

    __tablename__ = "person"
    id: int | None = Field(default=None, primary_key=True)
    email: str = Field(unique=True)
    name: str = ""
    kana: str = ""
    lang: str = "ja"
    calendar_token_hash: str | None = Field(default=None, unique=True)
    calendar_fetched_at: datetime | None = None
    calendar_fetched_by: str = ""
    created_at: datetime = Field(default_factory=now)
    deleted_at: datetime | None = None


class RoleGrant(SQLModel, table=True):
    """A role given by the office; the newest unrevoked row counts."""

    __tablename__ = "role_grant"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    role: str
    granted_by: int | None = Field(default=None, foreign_key="person.id")
    granted_at: datetime = Field(default_factory=now)
    revoked_at: datetime | None = None
