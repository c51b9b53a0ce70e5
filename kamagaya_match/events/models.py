"""Events, their sessions, questions and history."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, Index, Text
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.events.rules import RECONFIRM_DAYS, USUAL_REMINDERS
from kamagaya_match.storage import base as base


class Series(SQLModel, table=True):
    """What the occurrences of a repeated event have in common: the rule they were made from."""

    __tablename__ = "series"
    id: int | None = Field(default=None, primary_key=True)
    group_id: int = Field(foreign_key="group_.id", index=True)
    rule: dict[str, object] = Field(default_factory=dict, sa_type=JSON)
    created_at: datetime = Field(default_factory=now)


class Event(SQLModel, table=True):
    """One dated gathering people sign up to as a whole; occurrences of a series are events of their own.

    `starts_at`/`ends_at` span all sessions (UTC; all-day events run from midnight to midnight, Tokyo).
    `calendar_uid` never changes; `sequence` and `calendar_changed_at` move only with calendar-relevant changes.
    `fee` is in yen, None when nobody told it.
    `quotas` keeps seats for parties of a kind until `quotas_open_at`; `quotas_lapsed` says that they are free for all since.
    `seats_free` holds the seats left for anyone (key "") and for each kind, and `drawn_at` when a lottery was drawn;
    `most_tickets` is how many tickets a party may come to hold in it by losing others.
    `photo_use` says what pictures are used for where the group `takes_photos`; `ask_actor` asks each party as what kind of actor it comes.
    `organiser_id` is the member who is responsible, None for whoever wrote it.
    `search_number` is the event's number in the search index (`indexing.number_of`), None while it is not listed.
    """

    __tablename__ = "event"
    __table_args__ = (
        Index("ix_event_public", "status", "internal", "ends_at", "starts_at"),
        Index("ix_event_group", "group_id", "starts_at"),
        Index("ix_event_search", "search_number", "ends_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    group_id: int = Field(foreign_key="group_.id")
    series_id: int | None = Field(default=None, foreign_key="series.id", index=True)
    kind: str
    status: str = "draft"
    internal: bool = False
    title: str
    title_kana: str = ""
    title_easy: str = ""
    summary: str = ""
    summary_easy: str = ""
    description: str = Field(default="", sa_type=Text)
    all_day: bool = False
    starts_at: datetime
    ends_at: datetime
    place_id: int | None = Field(default=None, foreign_key="place.id", index=True)
    place_name: str = ""
    address: str = ""
    area: str = ""
    place_note: str = ""
    lat: float | None = None
    lon: float | None = None
    online: bool = False
    online_url: str = ""
    fee: int | None = None
    fee_note: str = ""
    sign_up: bool = True
    capacity: int | None = None
    waiting_list: bool = True
    admission: str = "first_come"
    drawn_at: datetime | None = None
    quotas: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    most_tickets: int = 1
    quotas_open_at: datetime | None = None
    quotas_lapsed: bool = False
    seats_free: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    sign_up_opens_at: datetime | None = None
    sign_up_closes_at: datetime | None = None
    reminders: list[str] = Field(default_factory=lambda: list(USUAL_REMINDERS), sa_type=JSON)
    reconfirm: bool = False
    reconfirm_days: int = RECONFIRM_DAYS
    arrivals: int = 0
    seats_taken: int = 0
    parties_waiting: int = 0
    bring: str = ""
    who_welcome: str = ""
    age_band: str = "everyone"
    minors_alone: bool = False
    takes_photos: bool = False
    photo_use: str = ""
    ask_actor: bool = False
    fields: list[str] = Field(default_factory=list, sa_type=JSON)
    welcome: list[str] = Field(default_factory=list, sa_type=JSON)
    access: list[str] = Field(default_factory=list, sa_type=JSON)
    actions: list[int] = Field(default_factory=list, sa_type=JSON)
    picture: str = ""
    picture_alt: str = ""
    contact: str = ""
    source_key: str | None = Field(default=None, unique=True)
    source_url: str = ""
    calendar_uid: str = Field(unique=True)
    sequence: int = 0
    calendar_changed_at: datetime = Field(default_factory=now)
    cancel_reason: str = ""
    created_by: int | None = Field(default=None, foreign_key="person.id")
    organiser_id: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(default_factory=now)
    updated_at: datetime = Field(default_factory=now)
    published_at: datetime | None = None
    search_number: int | None = Field(default=None, sa_type=BigInteger)


class EventSession(SQLModel, table=True):
    """One meeting of an event; an event has at least one."""

    __tablename__ = "event_session"
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id", index=True)
    starts_at: datetime
    ends_at: datetime
    title: str = ""
    calendar_uid: str = Field(unique=True)


class EventQuestion(SQLModel, table=True):
    """A question of the group's own on the sign-up form: kind `text` or `choice`."""

    __tablename__ = "event_question"
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id", index=True)
    position: int = 0
    kind: str = "text"
    label: str
    choices: list[str] = Field(default_factory=list, sa_type=JSON)
    required: bool = False


class EventChange(SQLModel, table=True):
    """What changed and when, as visitors may read it: `facts` maps a field to [before, after]."""

    __tablename__ = "event_change"
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id", index=True)
    at: datetime = Field(default_factory=now)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    verb: str
    facts: dict[str, list[str]] = Field(default_factory=dict, sa_type=JSON)
