"""The search: which needs take applications and fit, and how many there are."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlmodel import col, or_, select

from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import ADULT, Order
from kamagaya_match.storage.search import NEEDS
from kamagaya_match.storage.transaction import Tx

from .readable import holds, taking_applications


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is looked for; what is empty asks for nothing. `stopped` are suspended groups.

    `times` are bits of city.weekly.SLOTS of which one is enough: a group that left its times open fits all of them. `hours`
    are at most so many a month, as far as the group said it.
    """

    today: date
    stopped: Collection[int] = ()
    tokens: tuple[str, ...] = ()
    kind: str = ""
    shape: str = ""
    skill: str = ""
    field: str = ""
    area: str = ""
    online: bool = False
    welcome: str = ""
    rhythm: str = ""
    times: int = 0
    hours: int = 0
    minors: bool = False
    order: Order = Order.NEWEST


def count(tx: Tx, wanted: Wanted) -> int:
    """How many needs fit."""
    return tx.exec(select(func.count()).select_from(Need).where(*_conditions(tx, wanted))).one()


def search(tx: Tx, wanted: Wanted, offset: int, limit: int) -> tuple[int, list[int]]:
    """How many needs fit, and the ids of `limit` of them from `offset` on."""
    fitting = _conditions(tx, wanted)
    found = tx.exec(select(Need.id).where(*fitting).order_by(*_order(wanted.order)).offset(offset).limit(limit))
    return count(tx, wanted), [number for number in found if number is not None]


def published_since(tx: Tx, wanted: Wanted, moment: datetime, most: int, group_id: int | None = None) -> list[Need]:
    """What fits and was published after `moment`, of one group or all; the latest first."""
    found = select(Need).where(*_conditions(tx, wanted), col(Need.published_at) > moment)
    if group_id is not None:
        found = found.where(Need.group_id == group_id)
    return list(tx.exec(found.order_by(*_order(Order.NEWEST)).limit(most)))


def _order(order: Order) -> tuple[Any, ...]:
    newest = (col(Need.published_at).desc(), col(Need.id).desc())
    return (col(Need.until), *newest) if order is Order.ENDING else newest


def _conditions(tx: Tx, wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions = [taking_applications(wanted.stopped, wanted.today)]
    if wanted.tokens:
        conditions.append(col(Need.id).in_(NEEDS.matching(tx, wanted.tokens)))
    if wanted.online:
        conditions.append(col(Need.online).is_(True))
    if wanted.times:
        conditions.append(or_(col(Need.times) == 0, col(Need.times).bitwise_and(wanted.times) != 0))
    if wanted.hours:
        conditions.append(col(Need.hours_a_month) <= wanted.hours)
    if wanted.minors:
        conditions.append(col(Need.youngest) < ADULT)
    exactly = {Need.kind: wanted.kind, Need.shape: wanted.shape, Need.area: wanted.area, Need.rhythm: wanted.rhythm}
    among = {Need.skills: wanted.skill, Need.fields: wanted.field, Need.welcome: wanted.welcome}
    conditions += [col(column) == code for column, code in exactly.items() if code]
    conditions += [holds(col(column), code) for column, code in among.items() if code]
    return conditions
