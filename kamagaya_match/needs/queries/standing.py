"""Published needs that the clock looks after."""

from collections.abc import Collection
from datetime import date, time

from sqlmodel import col, or_, select

from kamagaya_match.clock import at
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import NeedStatus
from kamagaya_match.needs.rules.standing import ASKED_AFTER, STANDS_FOR
from kamagaya_match.storage.transaction import Tx


def maybe_due(tx: Tx, stopped: Collection[int], today: date) -> list[str]:
    """The slugs of published needs whose day may have come near: they end soon, or were not confirmed for long."""
    soon, long_ago = today - ASKED_AFTER[0], at(today - STANDS_FOR - ASKED_AFTER[0], time(23, 59))
    confirmed = or_(col(Need.confirmed_at) < long_ago, col(Need.confirmed_at).is_(None))
    wanted = select(Need.slug).where(Need.status == NeedStatus.PUBLISHED, col(Need.group_id).not_in(stopped))
    return list(tx.exec(wanted.where(or_(col(Need.until) <= soon, confirmed)).order_by(col(Need.id))))


def slug_of_link(tx: Tx, hashed: str) -> str:
    """The slug of the need that the last question's link is about; empty when there is none."""
    found = tx.exec(select(Need.slug).where(Need.renewal_hash == hashed)).first() if hashed else None
    return found or ""
