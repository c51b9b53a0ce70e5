"""Events taken over from other publishers' lists."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from sqlmodel import col, select

from kamagaya_match.events.models import Event
from kamagaya_match.storage.transaction import Tx

T = TypeVar("T")
PORTION = 500


def taken_over(tx: Tx, group_id: int, keys: Sequence[str], starts: Sequence[datetime]) -> dict[int, Event]:
    """The group's events that have one of these source keys, or start at one of these moments; by id."""
    found: dict[int, Event] = {}
    for some in _portions(keys):
        found |= {event.id or 0: event for event in tx.exec(select(Event).where(col(Event.source_key).in_(some)))}
    ours = select(Event).where(Event.group_id == group_id, col(Event.source_key).is_not(None))
    for moments in _portions(starts):
        found |= {event.id or 0: event for event in tx.exec(ours.where(col(Event.starts_at).in_(moments)))}
    return found


def source_keys_like(tx: Tx, key: str) -> set[str]:
    """The source keys that begin with `key`."""
    found = tx.exec(select(Event.source_key).where(col(Event.source_key).startswith(key, autoescape=True)))
    return {one for one in found if one}


def _portions(values: Sequence[T]) -> Iterable[list[T]]:
    distinct = list(dict.fromkeys(values))
    return (distinct[start : start + PORTION] for start in range(0, len(distinct), PORTION))
