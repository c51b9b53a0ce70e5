"""What groups ask for, and who answers."""

from datetime import date, datetime

from sqlalchemy import JSON, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base
from kamagaya_match.storage.tokens import new_slug


class Need(SQLModel, table=True):
    """A group asks for volunteers or for pro bono help (`shape` is set for the latter).

    `since` is the first day of the activity, `until` the last day for applications; only drafts go without `until`.
    `contact` is for people whose application was accepted; `accepted` counts them.
    `times` holds a bit for each of city.weekly.SLOTS, 0 when open; `youngest` years, None when open. `confirmed_at` is when the
    group last said that the need stands, `asked_at` and `reminded` when and how often it was asked since, `closed_why` a
    `ClosedWhy` or empty.
    """

    __tablename__ = "need"
    __table_args__ = (Index("ix_need_public", "status", "until"), Index("ix_need_newest", "status", "published_at"))
    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    group_id: int = Field(foreign_key="group_.id", index=True)
    kind: str
    shape: str = ""
    status: str = "draft"
    title: str
    title_easy: str = ""
    summary: str = ""
    description: str = Field(default="", sa_type=Text)
    fields: list[str] = Field(default_factory=list, sa_type=JSON)
    skills: list[str] = Field(default_factory=list, sa_type=JSON)
    welcome: list[str] = Field(default_factory=list, sa_type=JSON)
    actions: list[int] = Field(default_factory=list, sa_type=JSON)
    when_note: str = ""
    hours_note: str = ""
    since: date | None = None
    until: date | None = None
    place_id: int | None = Field(default=None, foreign_key="place.id", index=True)
    place_name: str = ""
    address: str = ""
    area: str = ""
    lat: float | None = None
    lon: float | None = None
    online: bool = False
    people_wanted: int | None = None
    accepted: int = 0
    conditions: str = Field(default="", sa_type=Text)
    contact: str = ""
    template: str = ""
    times: int = 0
    rhythm: str = ""
    hours_a_month: int | None = None
    languages: list[str] = Field(default_factory=list, sa_type=JSON)
    youngest: int | None = None
    for_whom: str = ""
    tasks: str = Field(default="", sa_type=Text)
    prerequisites: str = Field(default="", sa_type=Text)
    learning: str = Field(default="", sa_type=Text)
    insurance: str = ""
    insurance_note: str = ""
    expenses: str = ""
    background: str = Field(default="", sa_type=Text)
    goal: str = Field(default="", sa_type=Text)
    deliverable: str = Field(default="", sa_type=Text)
    stages: str = Field(default="", sa_type=Text)
    outside: str = Field(default="", sa_type=Text)
    questions: str = Field(default="", sa_type=Text)
    confirmed_at: datetime | None = None
    asked_at: datetime | None = None
    reminded: int = 0
    renewal_hash: str = Field(default="", index=True)
    closed_why: str = ""
    created_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(default_factory=now)
    updated_at: datetime = Field(default_factory=now)
    published_at: datetime | None = None
    closed_at: datetime | None = None


class Application(SQLModel, table=True):
    """A person answers a need; contact data stay with the platform until the group accepts.

    `name` is the one given to the group, `created_at` when it was (last) sent. `party` counts the people who come, `companions`
    are the others' names as far as given. `age_band` is an `ApplicantAge`, empty for adults. `asked_at` is when the group asked
    somebody who stands by. `replied_at` is the group's first word of any kind, `reminded_at` and `passed_on_at` what the clock did
    while there was none.
    """

    __tablename__ = "application"
    __table_args__ = (UniqueConstraint("need_id", "person_id"), Index("ix_application_waiting", "state", "created_at"))
    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(default_factory=new_slug, unique=True, index=True)
    need_id: int = Field(foreign_key="need.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    state: str = "sent"
    name: str = ""
    message: str = Field(default="", sa_type=Text)
    party: int = 1
    companions: list[str] = Field(default_factory=list, sa_type=JSON)
    age_band: str = ""
    reply: str = Field(default="", sa_type=Text)
    created_at: datetime = Field(default_factory=now)
    asked_at: datetime | None = None
    replied_at: datetime | None = None
    reminded_at: datetime | None = None
    passed_on_at: datetime | None = None
    answered_at: datetime | None = None
    answered_by: int | None = Field(default=None, foreign_key="person.id")


class Answering(SQLModel, table=True):
    """How a group answers: of its last `counted` applications `answered` got a word, in the middle after `median_minutes`."""

    __tablename__ = "answering"
    group_id: int = Field(foreign_key="group_.id", primary_key=True)
    counted: int = 0
    answered: int = 0
    median_minutes: int | None = None
    changed_at: datetime = Field(default_factory=now)


class Shift(SQLModel, table=True):
    """One dated time of a need with its places; `taken` and `waiting` count people, `sequence` rises with each change.

    A removed one stays, so that calendars hear of it.
    """

    __tablename__ = "shift"
    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(default_factory=new_slug, unique=True)
    need_id: int = Field(foreign_key="need.id", index=True)
    starts_at: datetime
    ends_at: datetime
    places: int
    note: str = ""
    taken: int = 0
    waiting: int = 0
    removed: bool = False
    sequence: int = 0
    changed_at: datetime = Field(default_factory=now)


class ShiftPlace(SQLModel, table=True):
    """A party in a shift: with places or in line; `state` is a `RegistrationState`, `number` the order of arrival."""

    __tablename__ = "shift_place"
    __table_args__ = (UniqueConstraint("shift_id", "application_id"),)
    id: int | None = Field(default=None, primary_key=True)
    shift_id: int = Field(foreign_key="shift.id")
    application_id: int = Field(foreign_key="application.id", index=True)
    number: int
    state: str
    changed_at: datetime = Field(default_factory=now)


class Scoping(SQLModel, table=True):
    """A group and a coordinator shape a draft together; `state` is a `ScopingState`.

    Each side's yes is a moment, None until it is given or when the other side changed the draft afterwards.
    """

    __tablename__ = "scoping"
    __table_args__ = (Index("ix_scoping_queue", "state", "asked_at"),)
    id: int | None = Field(default=None, primary_key=True)
    need_id: int = Field(foreign_key="need.id", unique=True)
    state: str = "waiting"
    asked_by: int | None = Field(default=None, foreign_key="person.id")
    asked_at: datetime = Field(default_factory=now)
    coordinator_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    taken_at: datetime | None = None
    group_yes_at: datetime | None = None
    coordinator_yes_at: datetime | None = None
    ended_at: datetime | None = None


class ScopingNote(SQLModel, table=True):
    """What one of the two wrote to the other about the draft; `by_coordinator` says who."""

    __tablename__ = "scoping_note"
    id: int | None = Field(default=None, primary_key=True)
    scoping_id: int = Field(foreign_key="scoping.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    by_coordinator: bool = False
    text: str = Field(sa_type=Text)
    at: datetime = Field(default_factory=now)
