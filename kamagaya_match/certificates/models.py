"""Certificates of participation."""

from datetime import datetime

from sqlalchemy import JSON, Index
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class Certificate(SQLModel, table=True):
    """What somebody did with one group; `lines`, `name` and `group_name` are frozen as they stand on the paper.

    Asked for by a person with an account or from the page of one party; `number` stands on the paper once it is valid.
    """

    __tablename__ = "certificate"
    __table_args__ = (Index("ix_certificate_group", "group_id", "state"),)
    id: int | None = Field(default=None, primary_key=True)
    number: str = Field(unique=True)
    state: str
    group_id: int = Field(foreign_key="group_.id")
    group_name: str
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    registration_id: int | None = Field(default=None, foreign_key="registration.id", index=True)
    name: str
    email: str = ""
    lang: str = "ja"
    lines: list[dict[str, str | bool]] = Field(default_factory=list, sa_type=JSON)
    reason: str = ""
    asked_at: datetime = Field(default_factory=now)
    issued_at: datetime | None = None
    confirmed_by: int | None = Field(default=None, foreign_key="person.id")
    ended_at: datetime | None = None
