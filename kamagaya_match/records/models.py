"""Records of hours."""

from datetime import date, datetime

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class HoursRecord(SQLModel, table=True):
    """What a giver gave to groups in a period; `works` and `name` are frozen as they stand on the paper.

    `number` is of the same kind as those of certificates; `place` is the bit of the public status list. The holder's address
    is kept only as `identity`, a hash with `salt`; the credential has it, or (`shown` says which) the name.
    `reason` is the office's, where it was the office that withdrew it.
    """

    __tablename__ = "hours_record"
    id: int | None = Field(default=None, primary_key=True)
    number: str = Field(unique=True)
    place: int = Field(unique=True)
    state: str = "valid"
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    name: str
    shown: str
    salt: str = ""
    identity: str = ""
    first: date
    last: date
    works: list[dict[str, str | int]] = Field(default_factory=list, sa_type=JSON)
    issued_at: datetime = Field(default_factory=now)
    ended_at: datetime | None = None
    reason: str = ""
