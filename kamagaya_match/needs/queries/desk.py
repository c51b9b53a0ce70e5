"""Needs as their group and the office look for them."""

from datetime import date

from sqlalchemy import ColumnElement
from sqlmodel import and_, col, func, select

from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import DeskTab, NeedStatus
from kamagaya_match.storage.transaction import Tx

_UNFINISHED = (NeedStatus.DRAFT.value, NeedStatus.PENDING.value)


def of_desk(tx: Tx, group_id: int, tab: DeskTab, today: date, first: int, most: int) -> tuple[int, list[Need]]:
    """How many needs of a group a tab has, and `most` of them from `first`, the newest first."""
    wanted = and_(Need.group_id == group_id, _in_tab(tab, today))
    found = tx.exec(select(Need).where(wanted).order_by(col(Need.id).desc()).offset(first).limit(most))
    return tx.exec(select(func.count()).select_from(Need).where(wanted)).one(), list(found)


def _in_tab(tab: DeskTab, today: date) -> ColumnElement[bool]:
    unfinished = col(Need.status).in_(_UNFINISHED)
    running = and_(col(Need.status) == NeedStatus.PUBLISHED, col(Need.until) >= today)
    if tab is DeskTab.DRAFTS:
        return unfinished
    return running if tab is DeskTab.RUNNING else and_(~unfinished, ~running)


def count_waiting(tx: Tx) -> int:
    """How many posts wait for the office."""
    return tx.exec(select(func.count()).select_from(Need).where(Need.status == NeedStatus.PENDING)).one()


def waiting(tx: Tx, most: int) -> list[Need]:
    """Posts that wait for the office, the oldest first."""
    return list(tx.exec(select(Need).where(Need.status == NeedStatus.PENDING).order_by(col(Need.updated_at)).limit(most)))
