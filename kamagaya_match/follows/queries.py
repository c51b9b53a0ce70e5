"""Every SELECT over what is followed; each reads one person's own rows only, or who is due."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func
from sqlmodel import and_, col, or_, select

from kamagaya_match.follows.models import Follow, FollowLink, FollowSuggestion, FollowTold, FollowWish
from kamagaya_match.follows.rules import Every
from kamagaya_match.storage.transaction import Tx

OF_A_PERSON = (FollowTold, FollowLink, FollowSuggestion, FollowWish, Follow)


def of_person(tx: Tx, person_id: int) -> Sequence[Follow]:
    """All that somebody follows, the latest first."""
    return tx.exec(select(Follow).where(Follow.person_id == person_id).order_by(col(Follow.id).desc())).all()


def own(tx: Tx, person_id: int, number: int) -> Follow | None:
    """One of somebody's own."""
    return tx.exec(select(Follow).where(Follow.id == number, Follow.person_id == person_id)).first()


def same(tx: Tx, person_id: int, kind: str, query: str) -> Follow | None:
    """What somebody follows already under the same meaning."""
    return tx.exec(select(Follow).where(Follow.person_id == person_id, Follow.kind == kind, Follow.query == query)).first()


def count(tx: Tx, person_id: int) -> int:
    return tx.exec(select(func.count()).select_from(Follow).where(Follow.person_id == person_id)).one()


def due(tx: Tx, weekly: datetime, daily: datetime) -> list[int]:
    """The people for whom a turn has come: for one of their follows, or for suggestions."""
    follows = set(tx.exec(select(Follow.person_id).where(_due(weekly, daily)).distinct()))
    wishes = select(FollowWish.person_id).where(col(FollowWish.wanted).is_(True), FollowWish.turned_at < weekly)
    return sorted(follows | set(tx.exec(wishes)))


def due_of(tx: Tx, person_id: int, weekly: datetime, daily: datetime) -> Sequence[Follow]:
    """Those of somebody's follows for which a turn has come, the oldest first."""
    return tx.exec(select(Follow).where(Follow.person_id == person_id, _due(weekly, daily)).order_by(col(Follow.id))).all()


def _due(weekly: datetime, daily: datetime) -> ColumnElement[bool]:
    turns = ((Every.WEEKLY, weekly), (Every.DAILY, daily))
    return or_(*[and_(col(Follow.every) == every.value, col(Follow.seen_at) < turn) for every, turn in turns])


def told(tx: Tx, person_id: int, things: Collection[str]) -> set[str]:
    """Those of these things that somebody was told of."""
    return set(tx.exec(select(FollowTold.thing).where(FollowTold.person_id == person_id, col(FollowTold.thing).in_(sorted(things)))))


def told_like(tx: Tx, person_id: int, prefix: str) -> Sequence[str]:
    """The things whose key begins with `prefix` and that somebody was told of."""
    return tx.exec(select(FollowTold.thing).where(FollowTold.person_id == person_id, col(FollowTold.thing).startswith(prefix))).all()


def all_told(tx: Tx, person_id: int) -> Sequence[FollowTold]:
    """Everything that digests told somebody of, as far as it is kept."""
    return tx.exec(select(FollowTold).where(FollowTold.person_id == person_id).order_by(col(FollowTold.id))).all()


def wish(tx: Tx, person_id: int) -> FollowWish | None:
    return tx.exec(select(FollowWish).where(FollowWish.person_id == person_id)).first()


def suggestions(tx: Tx, person_id: int) -> Sequence[FollowSuggestion]:
    """What was suggested to somebody, the oldest first."""
    return tx.exec(select(FollowSuggestion).where(FollowSuggestion.person_id == person_id).order_by(col(FollowSuggestion.id))).all()


def suggestion(tx: Tx, person_id: int, need_slug: str) -> FollowSuggestion | None:
    wanted = select(FollowSuggestion).where(FollowSuggestion.person_id == person_id, FollowSuggestion.need_slug == need_slug)
    return tx.exec(wanted).first()


def person_behind(tx: Tx, token_hash: str) -> int | None:
    """Whose digest this link stands under."""
    return tx.exec(select(FollowLink.person_id).where(FollowLink.token_hash == token_hash)).first()


def forget(tx: Tx, person_id: int) -> None:
    """Delete everything of one person."""
    for table in OF_A_PERSON:
        tx.execute(delete(table).where(col(table.person_id) == person_id))


def drop_before(tx: Tx, told_before: datetime, links_before: datetime) -> int:
    """Delete what is old; how many rows that were."""
    told_long_ago = tx.execute(delete(FollowTold).where(col(FollowTold.at) < told_before))
    under_old_mails = tx.execute(delete(FollowLink).where(col(FollowLink.at) < links_before))
    return int(told_long_ago.rowcount) + int(under_old_mails.rowcount)  # type: ignore[attr-defined]
