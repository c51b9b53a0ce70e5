"""Every SELECT over draws and their lists; decide from them only under the event's lock."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import col, select

from kamagaya_match.draws.models import Draw, DrawEntry
from kamagaya_match.storage.transaction import Tx


def of_event(tx: Tx, event_id: int) -> Draw | None:
    """The event's draw, as it is now."""
    return tx.exec(select(Draw).where(Draw.event_id == event_id).execution_options(populate_existing=True)).first()


def due(tx: Tx, fixed_before: datetime, now: datetime) -> Sequence[int]:
    """The events whose list is to be fixed (closed before `fixed_before`) or whose draw is to be held, in the order of locking."""
    wanted = select(Draw.event_id).where(col(Draw.called_off_at).is_(None), or_(_to_fix(fixed_before), _to_draw(now)))
    return tx.exec(wanted.order_by(col(Draw.event_id))).all()


def entries(tx: Tx, draw_id: int) -> Sequence[DrawEntry]:
    """The list, by pseudonym."""
    return tx.exec(select(DrawEntry).where(DrawEntry.draw_id == draw_id).order_by(col(DrawEntry.pseudonym))).all()


def left_without_seats(tx: Tx, group_id: int, since: datetime) -> Sequence[int]:
    """The parties that draws of this group gave no seats, since then; by registration id."""
    wanted = select(DrawEntry.registration_id).join(Draw, col(Draw.id) == col(DrawEntry.draw_id))
    lost = and_(col(DrawEntry.seat) == "", col(Draw.drawn_at) >= since, col(Draw.group_id) == group_id)
    return tx.exec(wanted.where(lost)).all()


def _to_fix(before: datetime) -> ColumnElement[bool]:
    return and_(col(Draw.fixed_at).is_(None), col(Draw.closes_at) <= before)


def _to_draw(now: datetime) -> ColumnElement[bool]:
    return and_(col(Draw.fixed_at).is_not(None), col(Draw.drawn_at).is_(None), col(Draw.draws_at) <= now)
