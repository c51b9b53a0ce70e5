"""The search: which needs take applications and fit, and how many there are."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlmodel import col, select

from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import Order
from kamagaya_match.storage.search import NEEDS
from kamagaya_match.storage.transaction import Tx

from .readable import holds, taking_applications


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is looked for; what is empty asks for nothing. `stopped` are suspended groups."""

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
    order: Order = Order.NEWEST


def count(tx: Tx, wanted: Wanted) -> int:
    """How many needs fit."""
    return tx.exec(select(func.count()).select_from(Need).where(*_conditions(tx, wanted))).one()


def search(tx: Tx, wanted: Wanted, offset: int, limit: int) -> tuple[int, list[int]]:
    """How many needs fit, and the ids of `limit` of them from `offset` on."""
    fitting = _conditions(tx, wanted)
    found = tx.exec(select(Need.id).where(*fitting).order_by(*_order(wanted.order)).offset(offset).limit(limit))
    return count(tx, wanted), [number for number in found if number is not None]


def _order(order: Order) -> tuple[Any, ...]:
    newest = (col(Need.published_at).desc(), col(Need.id).desc())
    return (col(Need.until), *newest) if order is Order.ENDING else newest


def _conditions(tx: Tx, wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions = [taking_applications(wanted.stopped, wanted.today)]
    if wanted.tokens:
        conditions.append(col(Need.id).in_(NEEDS.matching(tx, wanted.tokens)))
    if wanted.online:
        conditions.append(col(Need.online).is_(True))
    exactly = {Need.kind: wanted.kind, Need.shape: wanted.shape, Need.area: wanted.area}
    among = {Need.skills: wanted.skill, Need.fields: wanted.field, Need.welcome: wanted.welcome}
    conditions += [col(column) == code for column, code in exactly.items() if code]
    conditions += [holds(col(column), code) for column, code in among.items() if code]
    return conditions
