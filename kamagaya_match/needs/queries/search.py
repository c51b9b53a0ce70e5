"""The search: which needs take applications and fit, and how many there are."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, cast, func
from sqlmodel import col, select

from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import Order
from kamagaya_match.storage.search import NEEDS
from kamagaya_match.storage.transaction import Tx

from .readable import taking_applications


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


def search(tx: Tx, wanted: Wanted, offset: int, limit: int) -> tuple[int, list[int]]:
    """How many needs fit, and the ids of `limit` of them from `offset` on."""
    fitting = _conditions(tx, wanted)
    total = tx.exec(select(func.count()).select_from(Need).where(*fitting)).one()
    found = tx.exec(select(Need.id).where(*fitting).order_by(*_order(wanted.order)).offset(offset).limit(limit))
    return total, [number for number in found if number is not None]


def _order(order: Order) -> tuple[Any, ...]:
    newest = (col(Need.published_at).desc(), col(Need.id).desc())
    return (col(Need.until), *newest) if order is Order.ENDING else newest


def _conditions(tx: Tx, wanted: Wanted) -> list[ColumnElement[bool]]:
    asked = [
        (wanted.tokens, lambda: col(Need.id).in_(NEEDS.matching(tx, wanted.tokens))),
        (wanted.kind, lambda: col(Need.kind) == wanted.kind),
        (wanted.shape, lambda: col(Need.shape) == wanted.shape),
        (wanted.skill, lambda: _holds(col(Need.skills), wanted.skill)),
        (wanted.field, lambda: _holds(col(Need.fields), wanted.field)),
        (wanted.welcome, lambda: _holds(col(Need.welcome), wanted.welcome)),
        (wanted.area, lambda: col(Need.area) == wanted.area),
        (wanted.online, lambda: col(Need.online).is_(True)),
    ]
    return [taking_applications(wanted.stopped, wanted.today), *[condition() for wish, condition in asked if wish]]


def _holds(codes: Any, code: str) -> ColumnElement[bool]:
    """Whether a column's JSON list holds this code."""
    return cast(codes, String).contains(f'"{code}"', autoescape=True)
