"""What views are made of: the shapes of a need's rows, free of any database."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from kamagaya_match.groups.views import GroupCard
from kamagaya_match.places.views import PlaceFacts


class NeedRow(Protocol):
    """One need; a row of the table of needs has it all."""

    id: int | None
    slug: str
    group_id: int
    kind: str
    shape: str
    status: str
    title: str
    title_easy: str
    summary: str
    description: str
    fields: list[str]
    skills: list[str]
    welcome: list[str]
    actions: list[int]
    when_note: str
    hours_note: str
    since: date | None
    until: date | None
    place_name: str
    address: str
    area: str
    lat: float | None
    lon: float | None
    online: bool
    people_wanted: int | None
    accepted: int
    conditions: str
    contact: str
    template: str
    times: int
    rhythm: str
    hours_a_month: int | None
    languages: list[str]
    youngest: int | None
    for_whom: str
    tasks: str
    prerequisites: str
    learning: str
    insurance: str
    insurance_note: str
    expenses: str
    background: str
    goal: str
    deliverable: str
    stages: str
    outside: str
    questions: str
    confirmed_at: datetime | None
    reminded: int
    closed_why: str
    created_at: datetime
    updated_at: datetime
    published_at: datetime | None


class ApplicationRow(Protocol):
    """One answer to a need."""

    id: int | None
    need_id: int
    person_id: int
    state: str
    slug: str
    name: str
    message: str
    party: int
    companions: list[str]
    age_band: str
    reply: str
    created_at: datetime
    asked_at: datetime | None
    replied_at: datetime | None
    reminded_at: datetime | None
    passed_on_at: datetime | None
    answered_at: datetime | None


class AuditRow(Protocol):
    """One entry of the trail."""

    at: datetime
    person_id: int | None
    verb: str
    facts: dict[str, str]


@dataclass(frozen=True)
class Told:
    """A need with what belongs to it, ready to be worded: its group, and its place in the directory."""

    need: NeedRow
    group: GroupCard = field(default_factory=GroupCard)
    place: PlaceFacts | None = None
