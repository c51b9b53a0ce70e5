"""Every SELECT over draws and their lists; decide from them only under the event's lock."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, or_
from sqlmodel import col, select

from kamagaya_match.draws.models import Draw, DrawEntry
from kamagaya_match.storage.transaction import Tx


def of_event(tx: Tx, event_id: int) -> Draw | None:
    """The event's draw, as it is now."""
    return tx.exec(select(Draw).where(Draw.event_id == event_id).execution_options(populate_existing=True)).first()


def due(tx: Tx, closed_before: datetime, now: datetime) -> Sequence[int]:
    """The events whose list is to be fixed because they closed before, or whose draw is to be held now."""
    to_fix = and_(col(Draw.fixed_at).is_(None), col(Draw.closes_at) <= closed_before)
    to_draw = and_(col(Draw.fixed_at).is_not(None), col(Draw.draws_at) <= now)
    wanted = select(Draw.event_id).where(col(Draw.called_off_at).is_(None), col(Draw.drawn_at).is_(None), or_(to_fix, to_draw))
    return tx.exec(wanted.order_by(col(Draw.event_id))).all()


def entries(tx: Tx, draw_id: int) -> Sequence[DrawEntry]:
    """The list, by pseudonym."""
    return tx.exec(select(DrawEntry).where(DrawEntry.draw_id == draw_id).order_by(col(DrawEntry.pseudonym))).all()
