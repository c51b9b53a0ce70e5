"""Lists of events that need no search: a group's, a place's, a few by id."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from inspect import get_annotations
from typing import Any

from sqlalchemy import Row
from sqlalchemy import select as sa_select
from sqlalchemy.orm import defer
from sqlmodel import col, select

from kamagaya_match.events.models import Event
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.events.views import SeatsRow
from kamagaya_match.storage.transaction import Tx

from .readable import SHOWN, listed, shown_to_staff


def by_ids(tx: Tx, ids: Sequence[int], internal: bool = False) -> list[Event]:
    """Listed events, or those for staff, in the order of `ids`, without their long descriptions."""
    wanted = select(Event).where(col(Event.id).in_(ids), shown_to_staff() if internal else listed()).options(defer(Event.description))  # type: ignore[arg-type]
    found = {event.id: event for event in tx.exec(wanted)}
    return [found[number] for number in ids if number in found]


def seats_of(tx: Tx, slugs: Iterable[str]) -> Sequence[Row[Any]]:
    """What the seats of these events depend on, as far as they are published or called off."""
    wanted = [getattr(Event, name) for name in get_annotations(SeatsRow)]
    return list(tx.execute(sa_select(*wanted).where(col(Event.slug).in_(sorted(slugs)), col(Event.status).in_(SHOWN))))


def upcoming_of_group(tx: Tx, group_id: int, now: datetime, most: int) -> list[Event]:
    """A group's listed events that are not over, the next first."""
    wanted = select(Event).where(Event.group_id == group_id, Event.ends_at > now, listed())
    return list(tx.exec(wanted.order_by(col(Event.starts_at), col(Event.id)).limit(most)))


def past_of_group(tx: Tx, group_id: int, now: datetime, most: int) -> list[Event]:
    """A group's listed events that are over, the latest first."""
    wanted = select(Event).where(Event.group_id == group_id, Event.ends_at <= now, listed())
    return list(tx.exec(wanted.order_by(col(Event.starts_at).desc(), col(Event.id).desc()).limit(most)))


def upcoming_of_place(tx: Tx, place_id: int, now: datetime, most: int) -> list[Event]:
    """The listed events at a place of the directory that are not over, the next first."""
    wanted = select(Event).where(Event.place_id == place_id, Event.ends_at > now, listed())
    return list(tx.exec(wanted.order_by(col(Event.starts_at), col(Event.id)).limit(most)))


def listed_since(tx: Tx, since: datetime, most: int, group_id: int | None = None) -> list[Event]:
    """Listed events, of one group or all, that were not over at `since`, by start."""
    wanted = select(Event).where(Event.ends_at > since, listed())
    if group_id is not None:
        wanted = wanted.where(Event.group_id == group_id)
    return list(tx.exec(wanted.order_by(col(Event.starts_at), col(Event.id)).limit(most)))


def begin_before(tx: Tx, now: datetime, until: datetime) -> list[Event]:
    """The published events with sign-up, internal ones too, that are not over and begin before `until`."""
    coming = (Event.status == EventStatus.PUBLISHED, col(Event.sign_up).is_(True), Event.ends_at > now, Event.starts_at < until)
    return list(tx.exec(select(Event).where(*coming).order_by(col(Event.id)).options(defer(Event.description))))  # type: ignore[arg-type]


def listed_pages(tx: Tx) -> list[tuple[str, datetime]]:
    """Slug and last change of every listed event, the oldest first."""
    return [(slug, changed) for slug, changed in tx.exec(select(Event.slug, Event.updated_at).where(listed()).order_by(col(Event.id)))]


def ids_of_group(tx: Tx, group_id: int) -> list[int]:
    """The ids of all events of a group."""
    return [number for number in tx.exec(select(Event.id).where(Event.group_id == group_id)) if number]


def all_ids(tx: Tx) -> Iterable[int]:
    """The ids of all events, in their order."""
    return [number for number in tx.exec(select(Event.id).order_by(col(Event.id))) if number]
