"""Draws, and the parties in their lists."""

from datetime import datetime

from sqlalchemy import JSON, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class Draw(SQLModel, table=True):
    """The one draw of one event; nothing takes it back.

    `seed` stays secret until `drawn_at`, `secret` (which makes the pseudonyms) for ever. `promises` holds the rules as they
    were announced and each change of them, with when and the commitment; `reserved` seats that were given before the draw.
    `record` is the file as published at the draw.
    """

    __tablename__ = "draw"
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id", unique=True)
    seed: str
    secret: str
    promises: list[dict[str, object]] = Field(default_factory=list, sa_type=JSON)
    closes_at: datetime = Field(index=True)
    draws_at: datetime
    fixed_at: datetime | None = None
    reserved: list[dict[str, object]] = Field(default_factory=list, sa_type=JSON)
    list_sha256: str = ""
    drawn_at: datetime | None = None
    called_off_at: datetime | None = None
    record: str = Field(default="", sa_type=Text)
    created_at: datetime = Field(default_factory=now)


class DrawEntry(SQLModel, table=True):
    """A party in a draw's list: `code` is that of its registration; it is not public.

    `place` is None until the draw, then 0 for seats, else as in `rules.Drawn`; `key` as there.
    """

    __tablename__ = "draw_entry"
    __table_args__ = (UniqueConstraint("draw_id", "code"), UniqueConstraint("draw_id", "pseudonym"))
    id: int | None = Field(default=None, primary_key=True)
    draw_id: int = Field(foreign_key="draw.id")
    code: str
    pseudonym: str
    size: int
    quotas: list[str] = Field(default_factory=list, sa_type=JSON)
    tickets: int = 1
    key: str = ""
    place: int | None = None
