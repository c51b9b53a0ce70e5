"""Open needs as they are compared with people."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row
from sqlalchemy import select as rows_of
from sqlmodel import col, func, select

from kamagaya_match.needs.models import Application, Need, Shift
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.storage.transaction import Tx

from .readable import taking_applications

_FACTS: tuple[str, ...] = (
    "id",
    "slug",
    "title",
    "group_id",
    "kind",
    "shape",
    "fields",
    "skills",
    "welcome",
    "times",
    "rhythm",
    "hours_a_month",
)
_FACTS += ("lat", "lon", "area", "online", "languages", "youngest", "people_wanted")


def open_with_counts(tx: Tx, stopped: Collection[int], today: date, since: datetime) -> list[Row[Any]]:
    """Each need that takes applications, how many it accepted since then, and how many its group ever accepted.

    Rows of columns by their names, with `recent` and `ever`: thousands of objects of the table would take a second.
    """
    recent = (
        select(Application.need_id, func.count().label("n"))
        .where(Application.state == ApplicationState.ACCEPTED, col(Application.answered_at) >= since)
        .group_by(col(Application.need_id))
        .subquery()
    )
    ever = select(Need.group_id, func.sum(Need.accepted).label("n")).group_by(col(Need.group_id)).subquery()
    wanted = (
        rows_of(*(getattr(Need, name) for name in _FACTS), func.coalesce(recent.c.n, 0).label("recent"), ever.c.n.label("ever"))
        .join(ever, ever.c.group_id == Need.group_id)
        .outerjoin(recent, recent.c.need_id == Need.id)
        .where(taking_applications(stopped, today))
        .order_by(col(Need.id))
    )
    return list(tx.execute(wanted))


def open_mark(tx: Tx, stopped: Collection[int], today: date) -> tuple[object, ...]:
    """What moves whenever an open need changes or one of them finds somebody; much cheaper than reading them."""
    wanted = rows_of(func.count(), func.max(Need.updated_at), func.max(Need.published_at), func.sum(Need.accepted), func.sum(Need.id))
    dates = rows_of(func.count(), func.max(Shift.changed_at), func.sum(Shift.sequence))
    return (*tx.execute(wanted.where(taking_applications(stopped, today))).one(), *tx.execute(dates).one(), *stopped, today)


def spans_to_come(tx: Tx, now: datetime) -> dict[int, list[tuple[datetime, datetime]]]:
    """Begin and end of the shifts that have not begun, by need."""
    found: dict[int, list[tuple[datetime, datetime]]] = {}
    wanted = rows_of(col(Shift.need_id), col(Shift.starts_at), col(Shift.ends_at)).where(
        col(Shift.starts_at) > now, col(Shift.removed).is_(False)
    )
    for need_id, begin, end in tx.execute(wanted):
        found.setdefault(need_id, []).append((begin, end))
    return found
