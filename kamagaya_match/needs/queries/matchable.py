"""Open needs as they are compared with people."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy.orm import load_only
from sqlmodel import col, func, select

from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.storage.transaction import Tx

from .readable import taking_applications

_FACTS: tuple[str, ...] = ("slug", "title", "group_id", "kind", "shape", "fields", "skills", "welcome", "times", "rhythm", "hours_a_month")
_FACTS += ("lat", "lon", "area", "online", "languages", "youngest", "people_wanted")


def open_with_counts(tx: Tx, stopped: Collection[int], today: date, since: datetime) -> list[tuple[Need, int, int]]:
    """Each need that takes applications, how many it accepted since then, and how many its group ever accepted."""
    recent = (
        select(Application.need_id, func.count().label("n"))
        .where(Application.state == ApplicationState.ACCEPTED, col(Application.answered_at) >= since)
        .group_by(col(Application.need_id))
        .subquery()
    )
    ever = select(Need.group_id, func.sum(Need.accepted).label("n")).group_by(col(Need.group_id)).subquery()
    wanted = (
        select(Need, func.coalesce(recent.c.n, 0), ever.c.n)
        .join(ever, ever.c.group_id == Need.group_id)
        .outerjoin(recent, recent.c.need_id == Need.id)
        .where(taking_applications(stopped, today))
        .order_by(col(Need.id))
    )
    return list(tx.exec(wanted.options(load_only(*(getattr(Need, name) for name in _FACTS)))))
