"""An event's life from draft to over, and who may move it on."""

from datetime import datetime
from enum import StrEnum

from kamagaya_match.groups.rules import GroupStatus, may_post, posts_need_approval


class EventStatus(StrEnum):
    """What is stored of an event's life; that it is over follows from the clock."""

    DRAFT = "draft"
    PENDING = "pending"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


class EventPhase(StrEnum):
    """Where an event stands as people see it."""

    DRAFT = "draft"
    PENDING = "pending"
    PUBLISHED = "published"
    CANCELLED = "cancelled"
    OVER = "over"


_EDITOR_MOVES = {
    (EventStatus.DRAFT, EventStatus.PENDING),
    (EventStatus.DRAFT, EventStatus.PUBLISHED),
    (EventStatus.PENDING, EventStatus.DRAFT),
    (EventStatus.PUBLISHED, EventStatus.CANCELLED),
}
_OFFICE_MOVES = _EDITOR_MOVES | {
    (EventStatus.PENDING, EventStatus.PUBLISHED),
    (EventStatus.PUBLISHED, EventStatus.DRAFT),
    (EventStatus.CANCELLED, EventStatus.PUBLISHED),
}


def may_move(before: EventStatus, after: EventStatus, *, group: GroupStatus, editor: bool, office: bool) -> bool:
    """Whether someone may move an event of this group from one status to another.

    Editors of an unverified group hand in for approval; those of a suspended group can only cancel.
    """
    if office:
        return (before, after) in _OFFICE_MOVES
    if not editor or (before, after) not in _EDITOR_MOVES:
        return False
    if after is EventStatus.PUBLISHED:
        return may_post(group) and not posts_need_approval(group)
    return may_post(group) or after is not EventStatus.PENDING


def status_when_handed_in(group: GroupStatus, *, office: bool = False) -> EventStatus:
    """What a finished draft becomes: published at once, or pending until the office has looked."""
    if office or not posts_need_approval(group):
        return EventStatus.PUBLISHED
    return EventStatus.PENDING


def is_over(now: datetime, starts: datetime, ends: datetime | None) -> bool:
    """Whether the event has ended; without an end, whether it has begun."""
    return now >= (ends or starts)


def phase(now: datetime, status: EventStatus, starts: datetime, ends: datetime | None) -> EventPhase:
    """Where the event stands now; a cancelled one stays cancelled."""
    if status is EventStatus.PUBLISHED and is_over(now, starts, ends):
        return EventPhase.OVER
    return EventPhase(status.value)


def is_listed(status: EventStatus) -> bool:
    """Whether the public can see it: a cancelled event stays, so that people learn of it."""
    return status in {EventStatus.PUBLISHED, EventStatus.CANCELLED}
