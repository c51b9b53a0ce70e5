"""Parties that did not open their mail in time, or whose guardian did not answer, give their seats back."""

from kamagaya_match import clock
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.rules import Reason, RegistrationState
from kamagaya_match.storage.transaction import Tx, reading, transaction

from . import letters
from .events_read import locked
from .guardian_asking import address_proven
from .moving import move, settle


def expire_due() -> int:
    """Let go of every party whose time to confirm is over, and give its seats to those who wait; how many they were."""
    # Read without the write lock: there is mostly nothing.
    with reading() as tx:
        if not queries.due_events(tx, clock.now()):
            return 0
    with transaction() as tx:
        return sum(_expire(tx, event_id) for event_id in queries.due_events(tx, clock.now()))


def _expire(tx: Tx, event_id: int) -> int:
    telling = locked(tx, event_id)
    due = queries.due_of(tx, event_id, clock.now())
    for party in due:
        silent = address_proven(tx, party)
        move(tx, party, RegistrationState.EXPIRED, Reason.GUARDIAN_SILENT if silent else Reason.NOT_CONFIRMED)
        if silent:
            letters.guardian_silent(tx, telling, party)
    settle(tx, telling, Reason.SEATS_FREED)
    return len(due)
