"""Corrections and kept lists of one person."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col, select

from kamagaya_match.matching.models import MatchCorrection, MatchList
from kamagaya_match.storage.transaction import Tx


def corrections(tx: Tx, person_id: int) -> Sequence[MatchCorrection]:
    """What somebody corrected, the latest first."""
    wanted = select(MatchCorrection).where(MatchCorrection.person_id == person_id)
    return tx.exec(wanted.order_by(col(MatchCorrection.id).desc())).all()


def kept_list(tx: Tx, person_id: int, version: str) -> MatchList | None:
    """The list that somebody last saw under this version."""
    return tx.exec(select(MatchList).where(MatchList.person_id == person_id, MatchList.version == version)).first()


def kept_lists(tx: Tx, person_id: int) -> Sequence[MatchList]:
    """The lists that somebody last saw, by version."""
    return tx.exec(select(MatchList).where(MatchList.person_id == person_id).order_by(col(MatchList.id))).all()


def drop_correction(tx: Tx, person_id: int, number: int) -> None:
    tx.execute(delete(MatchCorrection).where(col(MatchCorrection.id) == number, col(MatchCorrection.person_id) == person_id))


def forget(tx: Tx, person_id: int) -> None:
    """Delete everything of one person."""
    tx.execute(delete(MatchCorrection).where(col(MatchCorrection.person_id) == person_id))
    tx.execute(delete(MatchList).where(col(MatchList.person_id) == person_id))


def drop_lists_before(tx: Tx, moment: datetime) -> int:
    """Delete lists that were made before; how many there were."""
    gone = tx.execute(delete(MatchList).where(col(MatchList.made_at) < moment))
    return int(gone.rowcount)  # type: ignore[attr-defined]
