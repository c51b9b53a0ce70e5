"""What views are made of: the shapes of an event's rows, free of any database."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.groups.views import GroupCard
from kamagaya_match.places.views import PlaceFacts


class SeatsRow(Protocol):
    """What the seats of an event depend on."""

    slug: str
    status: str
    starts_at: datetime
    ends_at: datetime
    sign_up: bool
    capacity: int | None
    waiting_list: bool
    admission: str
    drawn_at: datetime | None
    quotas: dict[str, int]
    most_tickets: int
    quotas_open_at: datetime | None
    quotas_lapsed: bool
    seats_free: dict[str, int]
    sign_up_opens_at: datetime | None
    sign_up_closes_at: datetime | None
    seats_taken: int
    parties_waiting: int


class EventRow(SeatsRow, Protocol):
    """One event; a row of the table of events has it all."""

    id: int | None
    group_id: int
    series_id: int | None
    kind: str
    internal: bool
    title: str
    title_kana: str
    title_easy: str
    summary: str
    summary_easy: str
    description: str
    all_day: bool
    place_id: int | None
    place_name: str
    address: str
    area: str
    place_note: str
    lat: float | None
    lon: float | None
    online: bool
    online_url: str
    fee: int | None
    fee_note: str
    bring: str
    who_welcome: str
    age_band: str
    minors_alone: bool
    takes_photos: bool
    photo_use: str
    ask_actor: bool
    fields: list[str]
    welcome: list[str]
    access: list[str]
    actions: list[int]
    picture: str
    picture_alt: str
    contact: str
    calendar_uid: str
    sequence: int
    calendar_changed_at: datetime
    cancel_reason: str
    created_at: datetime
    updated_at: datetime
    published_at: datetime | None


class SessionRow(Protocol):
    """One meeting of an event."""

    id: int | None
    event_id: int
    starts_at: datetime
    ends_at: datetime
    title: str
    calendar_uid: str


class QuestionRow(Protocol):
    """A question of the group's own."""

    id: int | None
    kind: str
    label: str
    choices: list[str]
    required: bool


class ChangeRow(Protocol):
    """What changed and when."""

    at: datetime
    verb: str
    facts: dict[str, list[str]]


@dataclass(frozen=True)
class Told:
    """An event with what belongs to it, ready to be worded: its sessions in order, its group, its place in the directory."""

    event: EventRow
    sessions: Sequence[SessionRow] = ()
    group: GroupCard = field(default_factory=GroupCard)
    place: PlaceFacts | None = None

    @property
    def several_sessions(self) -> bool:
        return len(self.sessions) > 1
