"""What ends by itself: mails that nobody opened, offers that nobody answered, kept seats, and waiting when it begins."""

from collections.abc import Callable, Iterable
from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.rules import Reason, RegistrationState
from kamagaya_match.storage.transaction import Tx, reading, transaction

from . import letters
from .events_read import Telling, locked
from .guardian_asking import address_proven
from .moving import move, recount, settle


def expire_due() -> int:
    """Let go of every party whose time to confirm or to answer is over, and give its seats to those who wait; how many they were."""
    return _each(queries.due_events, _expire)


def open_quotas() -> int:
    """Give the kept seats whose day has come to all who wait; of how many events."""
    return _each(events.quotas_due, _open)


def close_lines() -> int:
    """Tell those who still wait for an event that begins that they have no seat; how many they were."""
    return _each(events.begun_with_line, _close)


def _each(due: Callable[[Tx, datetime], Iterable[int]], work: Callable[[Tx, int], int]) -> int:
    # Read without the write lock: there is mostly nothing.
    with reading() as tx:
        if not due(tx, clock.now()):
            return 0
    with transaction() as tx:
        return sum(work(tx, event_id) for event_id in due(tx, clock.now()))


def _expire(tx: Tx, event_id: int) -> int:
    telling = locked(tx, event_id)
    due = queries.due_of(tx, event_id, clock.now())
    unanswered = [party for party in due if party.state == RegistrationState.OFFERED]
    for party in due:
        silent = party not in unanswered and address_proven(tx, party)
        reason = Reason.GUARDIAN_SILENT if silent else Reason.NOT_CONFIRMED
        move(tx, party, RegistrationState.EXPIRED, Reason.OFFER_EXPIRED if party in unanswered else reason)
        if silent:
            letters.guardian_silent(tx, telling, party)
    settle(tx, telling, Reason.SEATS_FREED)
    if telling.plain.status is EventStatus.PUBLISHED:
        for party in unanswered:
            letters.offer_expired(tx, telling, party)
    return len(due)


def _open(tx: Tx, event_id: int) -> int:
    locked(tx, event_id)
    events.note_quotas_open(tx, event_id)
    settle(tx, locked(tx, event_id), Reason.QUOTA_OPENED)
    return 1


def _close(tx: Tx, event_id: int) -> int:
    telling: Telling = locked(tx, event_id)
    waiting = queries.waiting(tx, event_id)
    reason = Reason.UNANSWERED if telling.plain.chosen_later else Reason.LINE_CLOSED
    for party in waiting:
        move(tx, party, RegistrationState.EXPIRED, reason)
    recount(tx, telling)
    for party in waiting:
        letters.line_closed(tx, telling, party, reason)
    return len(waiting)
