"""The search: which listed events fit, in order of time, and how many there are.

The index is in order of time (see `indexing`), so that most of the work is one walk through it. Events that have begun
are few: they are read whole, and stand where their next meeting belongs.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, func, select, union
from sqlmodel import col
from sqlmodel import select as sm_select

from kamagaya_match.events.indexing import LONG, Facet, id_of, number_of
from kamagaya_match.events.models import Event, EventSession
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.events.rules.facts import LONGEST
from kamagaya_match.storage.search import EVENTS
from kamagaya_match.storage.transaction import Tx

from .readable import listed

MANY = 20


@dataclass(frozen=True)
class Wanted:
    """What is looked for: every token; something happening between `since` and `before` (None: whenever)."""

    tokens: tuple[str, ...]
    since: datetime
    before: datetime | None = None
    internal: bool = False

    def number(self, moment: datetime) -> int:
        return number_of(moment, 0, self.internal)

    @property
    def end(self) -> int:
        """The number behind the last one."""
        return self.number(self.before or self.since + 100 * LONGEST)


def search(tx: Tx, wanted: Wanted, offset: int, limit: int) -> tuple[int, list[int]]:
    """How many events fit, and the ids of `limit` of them from `offset` on, by the start of the meeting that is on or comes next."""
    begun, later = _begun(tx, wanted), _later(tx, wanted)
    skipped = max(0, offset - len(begun))
    window = _first(tx, wanted, later, skipped, limit + len(begun)) if skipped < later else []
    before = bisect_left(begun, window[0]) if skipped and window else 0
    page = sorted(begun[before:] + window)[offset - skipped - before :][:limit]
    return len(begun) + later, [id_of(number) for number in page]


def count(tx: Tx, wanted: Wanted) -> int:
    """How many events fit."""
    return len(_begun(tx, wanted)) + _later(tx, wanted)


def published_since(tx: Tx, wanted: Wanted, moment: datetime, most: int, group_id: int | None = None) -> list[Event]:
    """What fits, starts from `wanted.since` on and was published after `moment`, of one group or all; the latest first."""
    fitting = _numbers(tx, wanted.tokens, wanted.number(wanted.since), wanted.end)
    found = sm_select(Event).where(col(Event.search_number).in_(fitting), listed(), Event.status == EventStatus.PUBLISHED)
    found = found.where(col(Event.published_at) > moment)
    if group_id is not None:
        found = found.where(Event.group_id == group_id)
    return list(tx.exec(found.order_by(col(Event.published_at).desc(), col(Event.id).desc()).limit(most)))


def _later(tx: Tx, wanted: Wanted) -> int:
    """How many start from `since` on."""
    found = _numbers(tx, wanted.tokens, wanted.number(wanted.since), wanted.end)
    return int(tx.execute(found.with_only_columns(func.count(), maintain_column_froms=True)).scalar_one())


def _first(tx: Tx, wanted: Wanted, total: int, offset: int, limit: int) -> list[int]:
    """The numbers of those that start from `since` on; where many fit, reading on until the page is full is the shortest way."""
    in_order = (offset + limit) * MANY < total
    found = _numbers(tx, wanted.tokens, wanted.number(wanted.since), wanted.end, in_order)
    return list(tx.execute(found.order_by(found.selected_columns[0]).offset(offset).limit(limit)).scalars())


def _numbers(tx: Tx, tokens: Sequence[str], start: int, end: int, in_order: bool = False) -> Select[Any]:
    """The numbers in a range under which all tokens are found."""
    if tokens:
        return EVENTS.between(tx, tokens, start, end, in_order)
    number = col(Event.search_number)
    return select(number).where(number >= start, number < end)


def _begun(tx: Tx, wanted: Wanted) -> list[int]:
    """What began before `since` and meets from then on, in order: the numbers that the next meetings' starts would give them.

    Courses that pause are left out: those with sessions before and after the wanted days, but none in them.
    """
    short = _started(tx, wanted, wanted.tokens, LONG)
    long = _started(tx, wanted, (*wanted.tokens, Facet.LASTS_LONG.token()), LONGEST)
    meets = [col(EventSession.event_id) == col(Event.id), col(EventSession.ends_at) > wanted.since]
    if wanted.before is not None:
        meets.append(col(EventSession.starts_at) < wanted.before)
    found = select(col(Event.id), func.min(col(EventSession.starts_at))).join(EventSession, and_(*meets))
    found = found.where(col(Event.search_number).in_(union(short, long))).group_by(col(Event.id))
    return sorted(number_of(start, event, wanted.internal) for event, start in tx.execute(found))


def _started(tx: Tx, wanted: Wanted, tokens: Sequence[str], at_most: timedelta) -> Select[Any]:
    return _numbers(tx, tokens, wanted.number(wanted.since - at_most), wanted.number(wanted.since), in_order=True)
