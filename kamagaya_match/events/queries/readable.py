"""Who may read which event, as conditions."""

from sqlalchemy import ColumnElement, column, table
from sqlmodel import and_, col, or_, select, true

from kamagaya_match.events.models import Event
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.who import Who

# Another feature's table, known by name only: its rows decide what may be read here.
_GROUP = table("group_", column("id"), column("slug"), column("status"))
SHOWN = (EventStatus.PUBLISHED.value, EventStatus.CANCELLED.value)


def listed() -> ColumnElement[bool]:
    """What everyone may see: published or called off, not for city staff only, and not of a stopped group."""
    return and_(col(Event.status).in_(SHOWN), col(Event.internal).is_(False), _of_running_groups())


def shown_to_staff() -> ColumnElement[bool]:
    """What is for city staff only: published or called off."""
    return and_(col(Event.status).in_(SHOWN), col(Event.internal).is_(True))


def readable_by(who: Who) -> ColumnElement[bool]:
    """What this person may see: drafts are for their group and the office, internal events for city staff."""
    if who.is_office:
        return true()
    inside = true() if who.sees_internal else col(Event.internal).is_(False)
    shown = and_(col(Event.status).in_(SHOWN), inside, _of_running_groups())
    return or_(shown, _of_own_groups(who)) if who.groups else shown


def _of_own_groups(who: Who) -> ColumnElement[bool]:
    return col(Event.group_id).in_(select(_GROUP.c.id).where(_GROUP.c.slug.in_([slug for slug, _ in who.groups])))


def _of_running_groups() -> ColumnElement[bool]:
    return col(Event.group_id).not_in(select(_GROUP.c.id).where(_GROUP.c.status == GroupStatus.SUSPENDED.value))
