"""Bodies that post: their kinds, their members, and what a member may do."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from kamagaya_match.who import GroupRole as GroupRole

INVITATION_LASTS = timedelta(days=14)
HAND_OVER_LASTS = timedelta(days=7)
SILENT_AFTER = timedelta(days=60)
UNANSWERED_AFTER = timedelta(days=14)


class ActorKind(StrEnum):
    """主体: who takes part in working together; all but the citizen are groups."""

    CITIZEN = "citizen"
    CIVIC_GROUP = "civic_group"
    NEIGHBOURHOOD = "neighbourhood"
    BUSINESS = "business"
    GOVERNMENT = "government"
    SCHOOL = "school"


GROUP_KINDS = tuple(kind for kind in ActorKind if kind is not ActorKind.CITIZEN)


class GroupStatus(StrEnum):
    """What the office has said of a group."""

    UNVERIFIED = "unverified"
    VERIFIED = "verified"
    SUSPENDED = "suspended"


class Visible(StrEnum):
    """Who sees one line of a group's contact."""

    PUBLIC = "public"
    PARTICIPANTS = "participants"
    OFFICE = "office"


def visible_to(visible: Visible, *, participant: bool = False, office: bool = False) -> bool:
    """Whether someone sees a contact line; the group's own members count as `office` here."""
    if visible is Visible.PUBLIC or office:
        return True
    return visible is Visible.PARTICIPANTS and participant


def posts_need_approval(status: GroupStatus) -> bool:
    """An unverified group's posts wait for the office."""
    return status is GroupStatus.UNVERIFIED


def may_post(status: GroupStatus) -> bool:
    return status is not GroupStatus.SUSPENDED


def may_manage_members(role: GroupRole | None) -> bool:
    return role is GroupRole.OWNER


def leaves_an_owner(roles: Iterable[tuple[int, GroupRole]], leaving: int) -> bool:
    """Whether the group still has an owner once the person `leaving` has gone (or is made an editor)."""
    return any(role is GroupRole.OWNER for person, role in roles if person != leaving)


def invitation_expires(sent_at: datetime) -> datetime:
    return sent_at + INVITATION_LASTS


def invitation_open(now: datetime, expires_at: datetime, *, settled: bool = False) -> bool:
    """Whether an invitation can still be accepted; `settled` once accepted or taken back."""
    return not settled and now < expires_at


def is_silent(now: datetime, last_heard: datetime | None, after: timedelta) -> bool:
    """Whether nothing was heard for so long; never (None) is silent too."""
    return last_heard is None or now - last_heard >= after
