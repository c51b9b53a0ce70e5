"""Engagements with their meetings and hours."""

from datetime import date, datetime

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class Engagement(SQLModel, table=True):
    """An accepted application under way; `person_name` is the one given to the group, empty once its person has left.

    `title` and `group_name` are those of the day of the yes, so that one's record stays readable. `thanks_name` is the name that the
    giver lets stand beside the thanks, empty for none. `seeks`: it ended early and the group asked for somebody else;
    `continues` is the slug of the one that it goes on from.
    """

    __tablename__ = "engagement"
    __table_args__ = (Index("ix_engagement_group", "group_slug", "state"), Index("ix_engagement_person", "person_id", "state"))
    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    application_id: int = Field(foreign_key="application.id", unique=True)
    need_slug: str
    group_id: int = Field(foreign_key="group_.id")
    group_slug: str
    group_name: str
    person_id: int | None = Field(default=None, foreign_key="person.id")
    person_name: str = ""
    title: str
    way: str
    stage: str = "agreed"
    state: str = "running"
    thanks: str = Field(default="", sa_type=Text)
    thanks_shown: bool = False
    thanks_name: str = ""
    reason: str = ""
    seeks: bool = False
    continues: str = ""
    began_at: datetime = Field(default_factory=now)
    changed_at: datetime = Field(default_factory=now)


class EngagementMeeting(SQLModel, table=True):
    """A meeting of both sides; `sequence` rises with each change that calendars must hear of."""

    __tablename__ = "engagement_meeting"
    id: int | None = Field(default=None, primary_key=True)
    engagement_id: int = Field(foreign_key="engagement.id", index=True)
    starts_at: datetime
    ends_at: datetime
    where: str
    cancelled: bool = False
    sequence: int = 0
    changed_at: datetime = Field(default_factory=now)


class HoursEntry(SQLModel, table=True):
    """Time that a volunteer gave on one day, in minutes, and what the group said of it."""

    __tablename__ = "hours_entry"
    id: int | None = Field(default=None, primary_key=True)
    engagement_id: int = Field(foreign_key="engagement.id", index=True)
    day: date
    minutes: int
    what: str
    state: str = "logged"
    reason: str = ""
    created_at: datetime = Field(default_factory=now)
    answered_at: datetime | None = None
    answered_by: int | None = Field(default=None, foreign_key="person.id")


class EngagementWord(SQLModel, table=True):
    """What one side says for both to keep: an interim or final review, or news of the work."""

    __tablename__ = "engagement_word"
    id: int | None = Field(default=None, primary_key=True)
    engagement_id: int = Field(foreign_key="engagement.id", index=True)
    by_group: bool
    name: str
    stage: str
    words: str = Field(sa_type=Text)
    created_at: datetime = Field(default_factory=now)


class EngagementFile(SQLModel, table=True):
    """A file that one side sent; `kept` is its name in the data directory, `name` the one that people read.

    `added_by` is empty once its person has left: deliverables stay with the group then.
    """

    __tablename__ = "engagement_file"
    id: int | None = Field(default=None, primary_key=True)
    engagement_id: int = Field(foreign_key="engagement.id", index=True)
    kept: str = Field(unique=True)
    name: str
    note: str = ""
    size: int
    deliverable: bool = False
    by_group: bool
    added_by: int | None = Field(default=None, foreign_key="person.id")
    added_at: datetime = Field(default_factory=now)
