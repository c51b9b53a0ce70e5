"""Reminders, at the times that the group chose."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import Reminder
from kamagaya_match.events.views import Noticed
from kamagaya_match.notices.rules import reminder_due
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views import Letter
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang

from .sending import not_yet, send

LOOKED_AHEAD = timedelta(days=9)  # courses that have begun long ago are looked at until their end


@dataclass(frozen=True)
class Due:
    """One reminder of one meeting that is to go out now."""

    event_id: int
    reminder: Reminder
    starts: datetime
    meant_for: datetime


def remind_due() -> int:
    """Remind everyone whose time has come; several processes may do it at once. How many parties were reminded."""
    return sum(_remind(due) for due in _all_due())


def _all_due() -> list[Due]:
    now = clock.now()
    # Read without the write lock: there is mostly nothing.
    with reading() as tx:
        found = [due for event in events.noticed_between(tx, now, now + LOOKED_AHEAD) for due in dues_of(event, now)]
        return [due for due in found if not_yet(tx, due.event_id, due.reminder, due.starts, due.meant_for)]


def dues_of(event: Noticed, now: datetime) -> list[Due]:
    """What of one event is to go out now; of the far reminders only the one before the first meeting."""
    found = []
    for number, starts in enumerate(event.starts):
        chosen = event.reminders if number == 0 else [one for one in event.reminders if one in (Reminder.DAY, Reminder.TWO_HOURS)]
        due = reminder_due(chosen, starts, now)
        if due is not None:
            found.append(Due(event.id, due[0], starts, due[1]))
    return found


def _remind(due: Due) -> int:
    total = 0
    while sent := _remind_some(due):
        total += sent
    return total


def _remind_some(due: Due) -> int:
    with transaction() as tx:
        telling = registrations.locked(tx, due.event_id)
        event = events.noticed(tx, due.event_id)
        if not event.published or due not in dues_of(event, clock.now()):  # called off, moved or switched off a moment ago
            return 0
        parties = not_yet(tx, due.event_id, due.reminder, due.starts, due.meant_for)
        return send(tx, telling, parties, due.reminder, due.starts, _letter(due), session=_session(due.starts, event.all_day))


def _letter(due: Due) -> Letter:
    name = "reminder_today" if due.reminder is Reminder.TWO_HOURS else "reminder"
    return Letter(name, seated=True, method="REQUEST", room="notices")


def _session(starts: datetime, all_day: bool) -> object:
    def worded(lang: Lang) -> str:
        return dates.when(starts, starts if not all_day else starts + timedelta(days=1), all_day, lang)

    return worded
