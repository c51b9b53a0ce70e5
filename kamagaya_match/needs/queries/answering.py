"""Applications without a word from their group, and how groups answer."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import and_, col, func, or_, select

from kamagaya_match.needs.models import Answering, Application, Need
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.storage.transaction import Tx

_JOINED = col(Application.need_id) == col(Need.id)


def _silent() -> ColumnElement[bool]:
    return and_(col(Application.state) == ApplicationState.SENT, col(Application.replied_at).is_(None))


def to_remind(tx: Tx, sent_before: datetime, most: int) -> list[int]:
    """Applications sent before that moment, without a word from the group, about which nobody was told yet; the oldest first."""
    due = select(Application.id).where(_silent(), col(Application.reminded_at).is_(None), col(Application.created_at) <= sent_before)
    return [number for number in tx.exec(due.order_by(col(Application.created_at)).limit(most)) if number]


def to_pass_on(tx: Tx, sent_before: datetime, most: int) -> list[int]:
    """Applications of which the groups were reminded and that are older than that moment, not yet passed on."""
    due = select(Application.id).where(_silent(), col(Application.reminded_at).is_not(None), col(Application.passed_on_at).is_(None))
    found = tx.exec(due.where(col(Application.created_at) <= sent_before).order_by(col(Application.created_at)).limit(most))
    return [number for number in found if number]


def passed_on(tx: Tx, first: int, most: int) -> tuple[int, list[tuple[Application, Need]]]:
    """How many applications wait for coordinators, and `most` of them from `first` on, the oldest first."""
    condition = (_silent(), col(Application.passed_on_at).is_not(None))
    total = tx.exec(select(func.count()).select_from(Application).where(*condition)).one()
    wanted = select(Application, Need).join(Need, _JOINED).where(*condition)
    return total, list(tx.exec(wanted.order_by(col(Application.created_at), col(Application.id)).offset(first).limit(most)))


def latest_counted(tx: Tx, group_id: int, most: int) -> list[tuple[datetime, datetime | None]]:
    """When each of a group's latest applications that count was sent, and when it got the first word."""
    counts = or_(col(Application.replied_at).is_not(None), col(Application.reminded_at).is_not(None))
    wanted = select(Application.created_at, Application.replied_at).join(Need, _JOINED).where(Need.group_id == group_id, counts)
    return list(tx.exec(wanted.order_by(col(Application.created_at).desc(), col(Application.id).desc()).limit(most)))


def answering_of(tx: Tx, group_id: int) -> Answering | None:
    """What is kept of how a group answers."""
    return tx.exec(select(Answering).where(Answering.group_id == group_id)).first()


def of_group(tx: Tx, group_id: int, states: Collection[str], first: int, most: int) -> tuple[int, list[tuple[Application, Need]]]:
    """How many applications in these states a group has over all its needs, and `most` of them from `first` on.

    Unanswered ones come first, the oldest first; then the others, the newest first.
    """
    condition = (Need.group_id == group_id, col(Application.state).in_(states))
    total = tx.exec(select(func.count()).select_from(Application).join(Need, _JOINED).where(*condition)).one()
    waits = col(Application.state) == ApplicationState.SENT
    unanswered = select(func.count()).select_from(Application).join(Need, _JOINED).where(*condition, waits)
    ahead = tx.exec(unanswered).one()
    wanted = select(Application, Need).join(Need, _JOINED).where(*condition)
    oldest = wanted.where(waits).order_by(col(Application.created_at), col(Application.id))
    rows = list(tx.exec(oldest.offset(first).limit(most))) if first < ahead else []
    if len(rows) < most:
        newest = wanted.where(~waits).order_by(col(Application.created_at).desc(), col(Application.id).desc())
        rows += list(tx.exec(newest.offset(max(0, first - ahead)).limit(most - len(rows))))
    return total, rows
