"""Parties that signed up, and every move of theirs with its reason."""

from datetime import datetime

from sqlalchemy import JSON, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base

_WITH_ADDRESS = text("email_key != ''")
_ONE_PARTY_PER_ADDRESS = Index(
    "uq_registration_address", "event_id", "email_key", unique=True, sqlite_where=_WITH_ADDRESS, postgresql_where=_WITH_ADDRESS
)


class Registration(SQLModel, table=True):
    """One party signed up to one event.

    `number` is the order of arrival at this event, `rank` the order in line: the same, or below zero in the order of a draw.
    `kinds` are the quotas whose seats it may use, `actor` the kind of actor as which it comes (empty where it did not say),
    `first_place` where in line it began to wait. A `pending` party waits for the click on its mail link and holds what
    `for_seat` says (a seat, or a place in the waiting list) until `held_until`; an `offered` one holds seats until then.
    `came` counts the people of an `attended` party, of a course those at the meeting to which most of it came (see
    `Presence`). `photo_consent` is given for everyone in it, by its guardian where it has one. `absence_told_at` is when the
    person was kindly told of this absence and others.
    `email_key` (the folded address, empty for parties added by hand without one) is unique among the living parties of an event.
    """

    __tablename__ = "registration"
    __table_args__ = (
        UniqueConstraint("event_id", "number"),
        Index("ix_registration_event", "event_id", "state"),
        Index("ix_registration_due", "state", "held_until"),
        _ONE_PARTY_PER_ADDRESS,
    )
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id")
    number: int
    code: str = Field(unique=True)
    state: str
    for_seat: bool = True
    rank: int = 0
    kinds: list[str] = Field(default_factory=list, sa_type=JSON)
    first_place: int | None = None
    size: int = 1
    name: str
    kana: str = ""
    companions: list[str] = Field(default_factory=list, sa_type=JSON)
    email: str = ""
    email_key: str = Field(default="", index=True)
    phone: str = ""
    lang: str = "ja"
    actor: str = ""
    answers: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    note: str = ""
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    added_by: int | None = Field(default=None, foreign_key="person.id")
    photo_consent: bool = False
    consent_version: str = ""
    consented_at: datetime | None = None
    held_until: datetime | None = None
    came: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    absence_told_at: datetime | None = None
    created_at: datetime = Field(default_factory=now)
    updated_at: datetime = Field(default_factory=now)


class Presence(SQLModel, table=True):
    """How many people of a party came to one meeting of its event; nobody is no row. The door's notes add up to this."""

    __tablename__ = "presence"
    __table_args__ = (UniqueConstraint("registration_id", "session_id"),)
    id: int | None = Field(default=None, primary_key=True)
    registration_id: int = Field(foreign_key="registration.id")
    session_id: int = Field(foreign_key="event_session.id", ondelete="CASCADE", index=True)
    people: int


class RegistrationLink(SQLModel, table=True):
    """A secret address of a party's own page; of the secret only the hash is kept, so each mail has one of its own.

    `kind` says what it proves (see `rules.LinkKind`); `for_seat` what an `echo` says in place of the party itself.
    """

    __tablename__ = "registration_link"
    id: int | None = Field(default=None, primary_key=True)
    registration_id: int = Field(foreign_key="registration.id", index=True)
    token_hash: str = Field(unique=True)
    kind: str
    for_seat: bool = True
    created_at: datetime = Field(default_factory=now)


class RegistrationMove(SQLModel, table=True):
    """A party went from one state to another, and why; the party itself can read it, also the group's `words`."""

    __tablename__ = "registration_move"
    id: int | None = Field(default=None, primary_key=True)
    registration_id: int = Field(foreign_key="registration.id", index=True)
    at: datetime = Field(default_factory=now)
    before: str = ""
    after: str
    reason: str
    words: str = ""
    person_id: int | None = Field(default=None, foreign_key="person.id")


class Guardian(SQLModel, table=True):
    """Who answers for the children of a party that comes without an adult, and the consent to that.

    `asked_at` is set once the party's own address is proven and its seats wait for the consent; `version` names the text
    that was agreed to. `recorded_by` is the person at the centre who holds the paper. Address and emergency contact are
    blank once the event is over or the party has left.
    """

    __tablename__ = "guardian"
    id: int | None = Field(default=None, primary_key=True)
    registration_id: int = Field(foreign_key="registration.id", unique=True)
    on_paper: bool = False
    name: str
    email: str = ""
    emergency_name: str = ""
    emergency_phone: str = ""
    asked_at: datetime | None = None
    reminded_at: datetime | None = None
    version: str = ""
    consented_at: datetime | None = None
    recorded_by: int | None = Field(default=None, foreign_key="person.id")
