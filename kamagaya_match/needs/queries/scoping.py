"""Drafts that a group and a coordinator shape together."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement
from sqlmodel import col, delete, func, select

from kamagaya_match.needs.models import Need, Scoping, ScopingNote
from kamagaya_match.needs.rules.scoping import OPEN
from kamagaya_match.storage.transaction import Tx

_OPEN = tuple(state.value for state in OPEN)


def scoping_of(tx: Tx, need_id: int, only_open: bool = False) -> Scoping | None:
    """The shaping of a need, read anew; call it under the lock of its need before changing it."""
    wanted = select(Scoping).where(Scoping.need_id == need_id).execution_options(populate_existing=True)
    return tx.exec(wanted.where(col(Scoping.state).in_(_OPEN)) if only_open else wanted).first()


def open_scopings(tx: Tx, coordinator_id: int | None, everyone: bool, most: int) -> list[tuple[Scoping, Need]]:
    """What waits or is at work, the oldest first: all of it, or what this coordinator may take or has taken."""
    wanted = select(Scoping, Need).join(Need, col(Need.id) == col(Scoping.need_id)).where(*_open_to(coordinator_id, everyone))
    return list(tx.exec(wanted.order_by(col(Scoping.asked_at), col(Scoping.id)).limit(most)))


def count_open_scopings(tx: Tx, coordinator_id: int | None, everyone: bool) -> int:
    """How many there are of these."""
    return tx.exec(select(func.count()).select_from(Scoping).where(*_open_to(coordinator_id, everyone))).one()


def _open_to(coordinator_id: int | None, everyone: bool) -> list[ColumnElement[bool]]:
    mine = col(Scoping.coordinator_id).is_(None) | (col(Scoping.coordinator_id) == coordinator_id)
    return [col(Scoping.state).in_(_OPEN), *([] if everyone else [mine])]


def shapings_by_coordinator(tx: Tx) -> dict[int, int]:
    """How many drafts each coordinator shapes now."""
    wanted = select(Scoping.coordinator_id, func.count()).where(col(Scoping.state).in_(_OPEN), col(Scoping.coordinator_id).is_not(None))
    return {person: count for person, count in tx.exec(wanted.group_by(col(Scoping.coordinator_id))) if person is not None}


def scopings_of_person(tx: Tx, person_id: int) -> list[Scoping]:
    """What somebody shapes as coordinator now."""
    return list(tx.exec(select(Scoping).where(Scoping.coordinator_id == person_id, col(Scoping.state).in_(_OPEN))))


def notes_of(tx: Tx, scoping_id: int, most: int) -> list[ScopingNote]:
    """The newest notes of a shaping, the oldest of them first."""
    wanted = select(ScopingNote).where(ScopingNote.scoping_id == scoping_id).order_by(col(ScopingNote.id).desc())
    return list(reversed(list(tx.exec(wanted.limit(most)))))


def notes_by(tx: Tx, person_id: int) -> Iterable[ScopingNote]:
    """Every note that somebody wrote."""
    return tx.exec(select(ScopingNote).where(ScopingNote.person_id == person_id))


def delete_scoping(tx: Tx, need_id: int) -> None:
    """Delete the shaping of a need with its notes."""
    own = select(Scoping.id).where(Scoping.need_id == need_id)
    tx.exec(delete(ScopingNote).where(col(ScopingNote.scoping_id).in_(own)))
    tx.exec(delete(Scoping).where(col(Scoping.need_id) == need_id))
