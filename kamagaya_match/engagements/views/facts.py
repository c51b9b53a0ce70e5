"""What the views of engagements need of their rows."""

from datetime import date, datetime
from typing import Protocol


class EngagementFacts(Protocol):
    """An engagement as stored."""

    slug: str
    need_slug: str
    group_slug: str
    group_name: str
    person_name: str
    title: str
    way: str
    stage: str
    state: str
    thanks: str
    thanks_shown: bool
    thanks_name: str
    seeks: bool
    continues: str
    reason: str
    began_at: datetime


class MeetingFacts(Protocol):
    """A meeting as stored."""

    id: int | None
    starts_at: datetime
    ends_at: datetime
    where: str
    cancelled: bool


class HoursFacts(Protocol):
    """Hours as stored."""

    id: int | None
    day: date
    minutes: int
    what: str
    state: str
    reason: str


class WordFacts(Protocol):
    """A review or news as stored."""

    name: str
    stage: str
    words: str
    created_at: datetime


class FileFacts(Protocol):
    """A file as stored."""

    id: int | None
    name: str
    note: str
    size: int
    deliverable: bool
    by_group: bool
    added_at: datetime
