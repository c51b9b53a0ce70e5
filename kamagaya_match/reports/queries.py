"""Every SELECT over reports."""

from collections.abc import Collection, Sequence

from sqlmodel import col, select

from kamagaya_match.reports.models import EventReport
from kamagaya_match.storage.transaction import Tx


def of_event(tx: Tx, event_id: int) -> EventReport | None:
    """The report of an event; call it under the event's lock where it is changed."""
    return tx.exec(select(EventReport).where(EventReport.event_id == event_id)).first()


def of_events(tx: Tx, event_ids: Collection[int]) -> Sequence[EventReport]:
    return tx.exec(select(EventReport).where(col(EventReport.event_id).in_(event_ids))).all()
