"""The search: which listed events fit, in order of time, and how many there are.

The index is in order of time (see `indexing`), so that most of the work is one walk through it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, exists, func, select, union
from sqlmodel import col, or_
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
    """How many events fit, and the ids of `limit` of them from `offset` on: what is under way first, then by start."""
    begun, later = _under_way(tx, wanted), _later(tx, wanted)
    total = len(begun) + later
    page = begun[offset : offset + limit]
    if len(page) < limit and offset + len(page) < total:
        page += _first(tx, wanted, later, max(0, offset - len(begun)), limit - len(page))
    return total, [id_of(number) for number in page]


def count(tx: Tx, wanted: Wanted) -> int:
    """How many events fit."""
    return len(_under_way(tx, wanted)) + _later(tx, wanted)


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


def _under_way(tx: Tx, wanted: Wanted) -> list[int]:
    """The numbers of what began before `since` and is not over then, in order."""
    short = _begun(tx, wanted, wanted.tokens, LONG)
    long = _begun(tx, wanted, (*wanted.tokens, Facet.LASTS_LONG.token()), LONGEST)
    number = col(Event.search_number)
    still_on = select(number).where(number.in_(union(short, long)), col(Event.ends_at) > wanted.since)
    return list(tx.execute(_meeting_before(still_on, wanted).order_by(number)).scalars())


def _begun(tx: Tx, wanted: Wanted, tokens: Sequence[str], at_most: timedelta) -> Select[Any]:
    return _numbers(tx, tokens, wanted.number(wanted.since - at_most), wanted.number(wanted.since), in_order=True)


def _meeting_before(found: Select[Any], wanted: Wanted) -> Select[Any]:
    """Leave out courses that pause: those with sessions before and after the wanted days, but none in them."""
    if wanted.before is None:
        return found
    meets = exists().where(
        col(EventSession.event_id) == col(Event.id), col(EventSession.ends_at) > wanted.since, col(EventSession.starts_at) < wanted.before
    )
    return found.where(or_(col(Event.ends_at) <= wanted.before, meets))
