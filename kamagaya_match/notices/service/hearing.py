"""What is to be heard of events: the seats and cancellations by the registrations, changes here."""

from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.transaction import Tx

from .changing import forget_changes


def capacity_changed(tx: Tx, event_id: int) -> None:
    """Give new seats to those who wait."""
    registrations.capacity_changed(tx, event_id)


def event_cancelled(tx: Tx, event_id: int) -> None:
    """Tell everyone at once; what had changed before does not matter any more."""
    forget_changes(tx, event_id)
    registrations.event_cancelled(tx, event_id)
