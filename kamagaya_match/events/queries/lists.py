"""Lists of events that need no search: a group's, a place's, a few by id."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy.orm import defer
from sqlmodel import col, select

from kamagaya_match.events.models import Event
from kamagaya_match.storage.transaction import Tx

from .readable import listed


def by_ids(tx: Tx, ids: Sequence[int]) -> list[Event]:
    """Listed events in the order of `ids`, without their long descriptions."""
    wanted = select(Event).where(col(Event.id).in_(ids), listed()).options(defer(Event.description))  # type: ignore[arg-type]
    found = {event.id: event for event in tx.exec(wanted)}
    return [found[number] for number in ids if number in found]


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


def all_ids(tx: Tx) -> Iterable[int]:
    """The ids of all events, in their order."""
    return [number for number in tx.exec(select(Event.id).order_by(col(Event.id))) if number]
