"""What suggestions ask about needs beside their facts."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlmodel import col, select

from kamagaya_match.needs.models import Application, Need
from kamagaya_match.storage.transaction import Tx

from .readable import taking_applications


def answered_by(tx: Tx, person_id: int) -> list[str]:
    """The slugs of the needs that this person answered in any way."""
    wanted = select(Need.slug).join(Application, col(Application.need_id) == col(Need.id))
    return list(tx.exec(wanted.where(Application.person_id == person_id)))


def by_slugs(tx: Tx, slugs: Collection[str], stopped: Collection[int], today: date) -> Sequence[Need]:
    """Those of these needs that take applications now."""
    return tx.exec(select(Need).where(col(Need.slug).in_(sorted(slugs)), taking_applications(stopped, today))).all()
