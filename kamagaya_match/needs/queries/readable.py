"""Which needs everyone may see, as conditions."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, cast
from sqlmodel import and_, col, or_

from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import NeedStatus, is_listed

SHOWN = tuple(status.value for status in NeedStatus if is_listed(status))


def listed(stopped: Collection[int]) -> ColumnElement[bool]:
    """What everyone may see, also when it has ended; `stopped` are the groups that the office has suspended."""
    return and_(col(Need.status).in_(SHOWN), col(Need.group_id).not_in(stopped))


def taking_applications(stopped: Collection[int], today: date) -> ColumnElement[bool]:
    """What one can apply for today."""
    wanted = col(Need.people_wanted)
    return and_(
        col(Need.status) == NeedStatus.PUBLISHED,
        col(Need.until) >= today,
        or_(wanted.is_(None), col(Need.accepted) < wanted),
        col(Need.group_id).not_in(stopped),
    )


def holds(codes: Any, code: str) -> ColumnElement[bool]:
    """Whether a column's JSON list holds this code."""
    return cast(codes, String).contains(f'"{code}"', autoescape=True)
