"""What people follow, what they were told of it, and the suggestions they asked for."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class Follow(SQLModel, table=True):
    """Somebody follows something (`rules.What`); what was published up to `seen_at` was told, or will never be."""

    __tablename__ = "follow"
    __table_args__ = (UniqueConstraint("person_id", "kind", "query"), Index("ix_follow_due", "every", "seen_at"))
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    kind: str
    query: str
    every: str = "weekly"
    by_mail: bool = True
    by_push: bool = False
    created_at: datetime = Field(default_factory=now)
    seen_at: datetime = Field(default_factory=now)


class FollowTold(SQLModel, table=True):
    """A thing that a digest told somebody of: each goes out once, however many follows find it."""

    __tablename__ = "follow_told"
    __table_args__ = (UniqueConstraint("person_id", "thing"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    thing: str
    at: datetime = Field(default_factory=now, index=True)


class FollowLink(SQLModel, table=True):
    """The link under a digest that ends all of them; only its hash is kept."""

    __tablename__ = "follow_link"
    id: int | None = Field(default=None, primary_key=True)
    token_hash: str = Field(unique=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    at: datetime = Field(default_factory=now, index=True)


class FollowWish(SQLModel, table=True):
    """Whether somebody wants suggestions: since when, when the last turn was, and when they stopped by themselves."""

    __tablename__ = "follow_wish"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", unique=True)
    wanted: bool = False
    since: datetime = Field(default_factory=now)
    turned_at: datetime = Field(default_factory=now)
    stopped_at: datetime | None = None


class FollowSuggestion(SQLModel, table=True):
    """A need, or an event (`event`), that was suggested to somebody, with the sentence that said why and the ranking's version.

    Never the same twice.
    """

    __tablename__ = "follow_suggestion"
    __table_args__ = (UniqueConstraint("person_id", "need_slug"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    need_slug: str
    event: bool = False
    title: str
    why: str
    version: str
    sent_at: datetime = Field(default_factory=now)
    opened_at: datetime | None = None
    declined_at: datetime | None = None
