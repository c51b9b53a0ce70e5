"""Who may read which event, as conditions."""

from sqlalchemy import ColumnElement
from sqlmodel import SQLModel, and_, col, false, or_, select, true

from kamagaya_match.events.models import Event
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.who import Who

SHOWN = (EventStatus.PUBLISHED.value, EventStatus.CANCELLED.value)


def listed() -> ColumnElement[bool]:
    """What everyone may see: published or called off, and not for city staff only."""
    return and_(col(Event.status).in_(SHOWN), col(Event.internal).is_(False))


def shown_to_staff() -> ColumnElement[bool]:
    """What is for city staff only: published or called off."""
    return and_(col(Event.status).in_(SHOWN), col(Event.internal).is_(True))


def readable_by(who: Who) -> ColumnElement[bool]:
    """What this person may see: drafts are for their group and the office, internal events for city staff."""
    if who.is_office:
        return true()
    shown = and_(col(Event.status).in_(SHOWN), true() if who.sees_internal else col(Event.internal).is_(False))
    return or_(shown, _of_own_groups(who)) if who.groups else shown


def _of_own_groups(who: Who) -> ColumnElement[bool]:
    group = SQLModel.metadata.tables.get("group_")
    if group is None:
        return false()
    return col(Event.group_id).in_(select(group.c.id).where(group.c.slug.in_([slug for slug, _ in who.groups])))
