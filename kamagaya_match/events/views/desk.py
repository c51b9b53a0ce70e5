"""Events as their group sees them on its desk."""

from dataclasses import dataclass, field
from datetime import datetime

from kamagaya_match.events.rules import EventStatus, phase
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .pictures import picture_path
from .places import place_name
from .rows import Told
from .times import whole_time
from .wording import title_in


@dataclass(frozen=True)
class DeskEvent:
    """One row of the desk's table."""

    slug: str = ""
    group_slug: str = ""
    title: str = ""
    when: str = ""
    place: str = ""
    status: str = ""
    status_text: str = ""
    seats: str = ""
    waiting: int = 0
    public: bool = False
    draft: bool = False
    pending: bool = False
    can_cancel: bool = False
    can_delete: bool = False
    can_change: bool = False
    takes_sign_ups: bool = False
    of_series: bool = False
    picture: str = ""
    picture_alt: str = ""
    notice: str = ""


@dataclass(frozen=True)
class DeskPage:
    """One page of the desk's table."""

    rows: list[DeskEvent] = field(default_factory=list)
    count: int = 0
    page: int = 1
    pages: int = 1


@dataclass(frozen=True)
class Organiser:
    """The responsible member; `members` are pairs (person's id, name), `helping` when the office acts for the group."""

    name: str = ""
    members: list[list[str]] = field(default_factory=list)
    chosen: str = ""
    contact: str = ""
    may_appoint: bool = False
    helping: bool = False


@dataclass(frozen=True)
class WaitingEvent:
    """A post that waits for the office; `age` in words."""

    slug: str = ""
    title: str = ""
    group: str = ""
    group_slug: str = ""
    when: str = ""
    age: str = ""


def desk_event(told: Told, lang: Lang, now: datetime, notice_due: datetime | None = None) -> DeskEvent:
    """One event for its group's desk; `notice_due` is when those who signed up hear of its latest changes."""
    event = told.event
    status = phase(now, EventStatus(event.status), event.starts_at, event.ends_at)
    shown = event.published_at is not None and event.status in (EventStatus.PUBLISHED, EventStatus.CANCELLED)
    running = event.ends_at > now
    return DeskEvent(
        slug=event.slug,
        group_slug=told.group.slug,
        title=title_in(event, lang),
        when=whole_time(told, lang),
        place=place_name(told, lang),
        status=status.value,
        status_text=say(lang, f"event_statuses.{status.value}"),
        seats=_seats(told, lang),
        waiting=event.parties_waiting,
        public=shown,
        draft=event.status == EventStatus.DRAFT,
        pending=event.status == EventStatus.PENDING,
        can_cancel=event.status == EventStatus.PUBLISHED and running,
        can_delete=event.status == EventStatus.DRAFT and event.published_at is None,
        can_change=event.status != EventStatus.CANCELLED and running,
        takes_sign_ups=shown and event.sign_up,
        of_series=event.series_id is not None,
        picture=picture_path(event.picture),
        picture_alt=event.picture_alt,
        notice=say(lang, "event_desk.notice_due", when=dates.stamp(notice_due, lang)) if notice_due else "",
    )


def _seats(told: Told, lang: Lang) -> str:
    event = told.event
    if not event.sign_up:
        return say(lang, "event_desk.no_sign_up")
    if event.capacity is None:
        return say(lang, "common.people", n=event.seats_taken)
    return say(lang, "event_desk.seats", taken=event.seats_taken, capacity=event.capacity)


def waiting_event(told: Told, lang: Lang, now: datetime) -> WaitingEvent:
    """One line of the office's queue."""
    event = told.event
    days = max(0, (now - event.updated_at).days)
    return WaitingEvent(
        slug=event.slug,
        title=title_in(event, lang),
        group=told.group.name,
        group_slug=told.group.slug,
        when=dates.when(event.starts_at, event.ends_at, event.all_day, lang),
        age=say(lang, "event_desk.age_days", n=days) if days else say(lang, "event_desk.age_today"),
    )
