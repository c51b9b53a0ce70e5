"""Groups: one, some, those that fit."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, String, cast
from sqlmodel import col, func, select

from kamagaya_match.groups.models import Group
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.storage.search import GROUPS
from kamagaya_match.storage.transaction import Tx

Conditions = list[ColumnElement[bool]]


def group_by_slug(tx: Tx, slug: str) -> Group | None:
    return tx.exec(select(Group).where(Group.slug == slug)).first()


def groups_by_ids(tx: Tx, ids: Iterable[int]) -> list[Group]:
    return list(tx.exec(select(Group).where(col(Group.id).in_(sorted(set(ids))))))


def status_of(tx: Tx, group_id: int) -> GroupStatus | None:
    found = tx.exec(select(Group.status).where(Group.id == group_id)).first()
    return GroupStatus(found) if found else None


def suspended_ids(tx: Tx) -> list[int]:
    found = tx.exec(select(Group.id).where(Group.status == GroupStatus.SUSPENDED).order_by(col(Group.id)))
    return [number for number in found if number is not None]


def public_pages(tx: Tx) -> list[tuple[str, datetime]]:
    """Slug and last change of the groups whose pages search engines may keep."""
    return list(tx.exec(select(Group.slug, Group.updated_at).where(Group.status == GroupStatus.VERIFIED).order_by(col(Group.id))))


def all_ids(tx: Tx) -> list[int]:
    return [number for number in tx.exec(select(Group.id).order_by(col(Group.id))) if number is not None]


def fitting(tx: Tx, tokens: Sequence[str], *, field: str = "", kind: str = "", area: str = "", verified: bool = False) -> Conditions:
    """What a group must fulfil to stand in the public list: not suspended, and all that is asked for."""
    wanted: Conditions = [col(Group.status) != GroupStatus.SUSPENDED]
    if tokens:
        wanted.append(col(Group.id).in_(GROUPS.matching(tx, tokens)))
    if field:
        wanted.append(cast(col(Group.fields), String).contains(f'"{field}"'))
    if kind:
        wanted.append(col(Group.kind) == kind)
    if area:
        wanted.append(col(Group.area) == area)
    if verified:
        wanted.append(col(Group.status) == GroupStatus.VERIFIED)
    return wanted


def with_status(tx: Tx, tokens: Sequence[str], status: GroupStatus | None) -> Conditions:
    """What a group must fulfil to stand in the office's list."""
    wanted: Conditions = [] if status is None else [col(Group.status) == status]
    return [*wanted, col(Group.id).in_(GROUPS.matching(tx, tokens))] if tokens else wanted


def count(tx: Tx, wanted: Conditions) -> int:
    return tx.exec(select(func.count()).select_from(Group).where(*wanted)).one()


def in_reading_order(tx: Tx, wanted: Conditions, first: int, most: int) -> tuple[int, list[Group]]:
    """How many groups there are, and `most` of them from `first`: verified ones first, then by their reading."""
    order = (col(Group.status) != GroupStatus.VERIFIED, col(Group.kana), col(Group.id))
    return count(tx, wanted), list(tx.exec(select(Group).where(*wanted).order_by(*order).offset(first).limit(most)))


def newest_first(tx: Tx, wanted: Conditions, first: int, most: int) -> tuple[int, list[Group]]:
    """How many groups there are, and `most` of them from `first`."""
    return count(tx, wanted), list(tx.exec(select(Group).where(*wanted).order_by(col(Group.id).desc()).offset(first).limit(most)))


def unverified(tx: Tx, most: int) -> list[Group]:
    """The groups that wait for the office, the oldest first."""
    return list(tx.exec(select(Group).where(Group.status == GroupStatus.UNVERIFIED).order_by(col(Group.id)).limit(most)))
