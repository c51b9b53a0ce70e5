"""What people corrected in their suggestions, and the suggestions they last saw."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class MatchCorrection(SQLModel, table=True):
    """Somebody's "not this": `kind` is a `Fix`, `value` a field, metres or nothing, `need_slug` the need or event where it was said."""

    __tablename__ = "match_correction"
    __table_args__ = (UniqueConstraint("person_id", "kind", "value", "need_slug"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    kind: str
    value: str = ""
    need_slug: str
    need_title: str = ""
    created_at: datetime = Field(default_factory=now)


class MatchList(SQLModel, table=True):
    """The top of the list that somebody last saw under one version of the ranking, for whoever asks why; of events its own list.

    `rows` holds, in order, the slug of the need or event, its score, the points by part, penalty and lift.
    """

    __tablename__ = "match_list"
    __table_args__ = (UniqueConstraint("person_id", "version"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    version: str
    rows: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    made_at: datetime = Field(default_factory=now, index=True)
