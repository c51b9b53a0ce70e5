"""Lists of needs that need no search: a group's, the newest, all that are public."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy.orm import defer
from sqlmodel import col, func, or_, select

from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.storage.transaction import Tx

from .readable import holds, listed, taking_applications

_SOMEBODY = (ApplicationState.SENT.value, ApplicationState.ACCEPTED.value, ApplicationState.STANDBY.value)


def by_ids(tx: Tx, ids: Sequence[int]) -> list[Need]:
    """Needs in the order of `ids`, without their long descriptions."""
    wanted = select(Need).where(col(Need.id).in_(ids)).options(defer(Need.description))  # type: ignore[arg-type]
    found = {need.id: need for need in tx.exec(wanted)}
    return [found[number] for number in ids if number in found]


def open_of_group(tx: Tx, group_id: int, stopped: Collection[int], today: date, most: int) -> list[Need]:
    """What a group asks for now, the newest first."""
    wanted = select(Need).where(Need.group_id == group_id, taking_applications(stopped, today))
    return list(tx.exec(wanted.order_by(col(Need.published_at).desc(), col(Need.id).desc()).limit(most)))


def open_in_fields(tx: Tx, fields: Sequence[str], stopped: Collection[int], today: date, most: int) -> list[Need]:
    """What is asked for now in one of these fields, the newest first."""
    if not fields or most < 1:
        return []
    wanted = select(Need).where(taking_applications(stopped, today), or_(*[holds(col(Need.fields), one) for one in fields]))
    return list(tx.exec(wanted.order_by(col(Need.published_at).desc(), col(Need.id).desc()).limit(most)))


def latest(tx: Tx, stopped: Collection[int], today: date, most: int) -> list[Need]:
    """What was asked for last and can still be answered."""
    wanted = select(Need).where(taking_applications(stopped, today))
    return list(tx.exec(wanted.order_by(col(Need.published_at).desc(), col(Need.id).desc()).limit(most)))


def without_answers(tx: Tx, stopped: Collection[int], today: date, before: datetime, first: int, most: int) -> tuple[int, list[Need]]:
    """How many needs that take applications were published `before` and have nobody; some of them, the longest waiting first."""
    somebody = select(Application.id).where(Application.need_id == Need.id, col(Application.state).in_(_SOMEBODY))
    wanted = (taking_applications(stopped, today), col(Need.published_at) <= before, ~somebody.exists())
    total = tx.exec(select(func.count()).select_from(Need).where(*wanted)).one()
    longest = select(Need).where(*wanted).order_by(col(Need.published_at), col(Need.id))
    return total, list(tx.exec(longest.offset(first).limit(most)))


def listed_rows(tx: Tx, stopped: Collection[int], today: date) -> list[tuple[str, datetime]]:
    """Slug and last change of every public need that has not ended."""
    wanted = select(Need.slug, Need.updated_at).where(listed(stopped), col(Need.until) >= today)
    return list(tx.exec(wanted.order_by(col(Need.id))))


def ids_of_group(tx: Tx, group_id: int) -> list[int]:
    """The ids of all needs of a group."""
    return [number for number in tx.exec(select(Need.id).where(Need.group_id == group_id)) if number]


def all_ids(tx: Tx) -> list[int]:
    """The ids of all needs, in their order."""
    return [number for number in tx.exec(select(Need.id).order_by(col(Need.id))) if number]
