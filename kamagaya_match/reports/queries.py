"""Every SELECT over reports."""

from collections.abc import Collection, Sequence

from sqlmodel import col, select

from kamagaya_match.reports.models import EventReport, ReportPicture
from kamagaya_match.storage.transaction import Tx


def of_event(tx: Tx, event_id: int) -> EventReport | None:
    """The report of an event; call it under the event's lock where it is changed."""
    return tx.exec(select(EventReport).where(EventReport.event_id == event_id)).first()


def of_events(tx: Tx, event_ids: Collection[int]) -> Sequence[EventReport]:
    return tx.exec(select(EventReport).where(col(EventReport.event_id).in_(event_ids))).all()


def pictures_of(tx: Tx, event_id: int) -> Sequence[ReportPicture]:
    """The pictures in an event's report, in the order in which they were added."""
    return tx.exec(select(ReportPicture).where(ReportPicture.event_id == event_id).order_by(col(ReportPicture.id))).all()


def picture(tx: Tx, event_id: int, name: str) -> ReportPicture | None:
    return tx.exec(select(ReportPicture).where(ReportPicture.event_id == event_id, ReportPicture.name == name)).first()
