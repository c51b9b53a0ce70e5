"""What people give; groups find what its giver shows them, never their own members'."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, String, cast
from sqlalchemy import select as rows_of
from sqlmodel import col, func, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from kamagaya_match.offers.models import Invite, PersonOffer
from kamagaya_match.offers.rules import Level, Seen
from kamagaya_match.storage.transaction import Tx

_COLUMNS = tuple(PersonOffer.__table__.columns)  # type: ignore[attr-defined]


@dataclass(frozen=True, kw_only=True)
class WantedPeople:
    """What a group looks for; what is empty asks for nothing. `own` are the group's members."""

    own: Collection[int] = ()
    skill: str = ""
    level: int = 0
    times: int = 0
    near: str = ""
    field: str = ""
    online: bool = False


def of_person(tx: Tx, person_id: int) -> PersonOffer | None:
    """What one person gives."""
    return tx.exec(select(PersonOffer).where(PersonOffer.person_id == person_id)).first()


def seen_by_groups(tx: Tx, slug: str, own: Collection[int]) -> PersonOffer | None:
    """The offer `slug`, if groups may see it and it is not one of their own members'."""
    return tx.exec(select(PersonOffer).where(PersonOffer.slug == slug, *_visible(own))).first()


def seen_by_keys(tx: Tx, keys: Collection[str], own: Collection[int]) -> list[PersonOffer]:
    """Those of these offers that groups may see and that are not one of their own members'."""
    return list(tx.exec(select(PersonOffer).where(col(PersonOffer.slug).in_(sorted(keys)), *_visible(own))))


def quiet(tx: Tx, before: datetime, applied: SelectOfScalar[int], first: int, most: int) -> tuple[int, list[PersonOffer]]:
    """How many people whom groups may see were there `before`, were not asked since and have not `applied`; some, the oldest first."""
    asked = select(Invite.person_id).where(col(Invite.person_id).is_not(None), col(Invite.created_at) >= before)
    conditions = [*_visible(()), col(PersonOffer.created_at) < before]
    conditions += [col(PersonOffer.person_id).not_in(asked), col(PersonOffer.person_id).not_in(applied)]
    total = tx.exec(select(func.count()).select_from(PersonOffer).where(*conditions)).one()
    oldest = select(PersonOffer).where(*conditions).order_by(col(PersonOffer.created_at), col(PersonOffer.id))
    return total, list(tx.exec(oldest.offset(first).limit(most)))


def all_seen(tx: Tx) -> list[Row[Any]]:
    """Everything that groups may see, as rows of columns: thousands of objects of the table would take seconds."""
    return list(tx.execute(rows_of(*_COLUMNS).where(*_visible(())).order_by(col(PersonOffer.id))))


def count_seen(tx: Tx) -> int:
    """How many offers groups may see."""
    return tx.exec(select(func.count()).select_from(PersonOffer).where(*_visible(()))).one()


def changed_since(tx: Tx, moment: datetime, asked: Collection[int]) -> list[Row[Any]]:
    """What was changed or paused since then, shown or not, and the offers of the people `asked`."""
    changed = or_(col(PersonOffer.updated_at) >= moment, col(PersonOffer.paused_at) >= moment, col(PersonOffer.person_id).in_(asked))
    return list(tx.execute(rows_of(*_COLUMNS).where(changed)))


def last_change(tx: Tx) -> tuple[datetime | None, datetime | None]:
    """When something was last written, and last paused."""
    return tx.exec(select(func.max(PersonOffer.updated_at))).one(), tx.exec(select(func.max(PersonOffer.paused_at))).one()


def by_persons(tx: Tx, ids: Collection[int]) -> dict[int, PersonOffer]:
    """What these people give, by person."""
    return {row.person_id: row for row in tx.exec(select(PersonOffer).where(col(PersonOffer.person_id).in_(sorted(set(ids)))))}


def search(tx: Tx, wanted: WantedPeople, first: int, most: int) -> tuple[int, list[PersonOffer]]:
    """How many offers fit, and `most` of them from `first` on, those confirmed last first."""
    fitting = _conditions(wanted)
    total = tx.exec(select(func.count()).select_from(PersonOffer).where(*fitting)).one()
    found = select(PersonOffer).where(*fitting).order_by(col(PersonOffer.updated_at).desc(), col(PersonOffer.slug))
    return total, list(tx.exec(found.offset(first).limit(most)))


def counts(tx: Tx) -> tuple[int, int, int]:
    """How many people give something, how many of them groups find, and how many pause."""
    offers = select(func.count()).select_from(PersonOffer)
    paused = offers.where(col(PersonOffer.paused_at).is_not(None))
    return tx.exec(offers).one(), tx.exec(offers.where(*_visible(()))).one(), tx.exec(paused).one()


def _visible(own: Collection[int]) -> list[ColumnElement[bool]]:
    conditions = [col(PersonOffer.seen) == Seen.GROUPS, col(PersonOffer.paused_at).is_(None)]
    return [*conditions, *([col(PersonOffer.person_id).not_in(sorted(own))] if own else [])]


def _conditions(wanted: WantedPeople) -> list[ColumnElement[bool]]:
    conditions = _visible(wanted.own)
    times = col(PersonOffer.times)
    if wanted.skill:
        conditions.append(_can(wanted.skill, wanted.level))
    if wanted.times:
        conditions.append(or_(times == 0, times.bitwise_and(wanted.times) != 0))
    if wanted.near:
        conditions.append(col(PersonOffer.near) == wanted.near)
    if wanted.field:
        conditions.append(~_holds(PersonOffer.unwanted, f'"{wanted.field}"'))
    if wanted.online:
        conditions.append(col(PersonOffer.online).is_(True))
    return conditions


def _can(skill: str, least: int) -> ColumnElement[bool]:
    """Whether somebody does this at least so well; the levels are stored as a JSON object."""
    return or_(*[_holds(PersonOffer.skills, f'"{skill}": {level.value}') for level in Level if level >= least])


def _holds(column: object, part: str) -> ColumnElement[bool]:
    return cast(column, String).contains(part, autoescape=True)
