"""When something is told by itself, and to whom."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time, timedelta
from enum import StrEnum

from kamagaya_match import clock
from kamagaya_match.events.rules import Reminder
from kamagaya_match.people.rules import one_line
from kamagaya_match.words.text import mail_ok

EVENING = time(18)
NOON = time(12)
NIGHT_FROM, NIGHT_TO = time(21), time(8)
BEFORE_NIGHT = time(20)
APART = timedelta(hours=4)
LATE = timedelta(days=1)
LAST_QUESTION = timedelta(hours=12)
COMING = "coming"

AFTER_LAST_EDIT = timedelta(minutes=10)
AFTER_FIRST_EDIT = timedelta(minutes=30)
SOON = timedelta(hours=24)
SOON_AFTER_LAST_EDIT = timedelta(minutes=2)
SOON_AFTER_FIRST_EDIT = timedelta(minutes=5)
# What of an event's facts is told when it changes, in this order.
TOLD = ("title", "when", "place", "place_note", "online_url", "fee", "bring", "capacity", "closes")
ONLY_SEATED = frozenset({"online_url"})

LONGEST_SUBJECT = 80
LONGEST_TEXT = 3000
MOST_MESSAGES_AN_HOUR = 3
MOST_MESSAGES_A_DAY = 10
MESSAGES_KEPT = timedelta(days=365)

_DAYS = {Reminder.WEEK: 7, Reminder.THREE_DAYS: 3, Reminder.DAY: 1}


class Audience(StrEnum):
    """To whom a group writes."""

    ALL = "all"
    SEATED = "seated"
    WAITING = "waiting"
    CHOSEN = "chosen"


def reminder_times(chosen: Iterable[str], starts: datetime) -> list[tuple[Reminder, datetime]]:
    """When those with seats are reminded of a meeting, the earliest first.

    Nothing rings at night: what would, comes in the evening before. One that would come within APART of another is left out.
    """
    wanted = sorted((_awake(_reminder_time(one, starts)), one) for one in Reminder if one in set(chosen))
    kept: list[tuple[Reminder, datetime]] = []
    for at, one in wanted:
        if not kept or at >= kept[-1][1] + APART:
            kept.append((one, at))
    return kept


def reminder_due(chosen: Iterable[str], starts: datetime, now: datetime) -> tuple[Reminder, datetime] | None:
    """The reminder that is to be sent at `now`, and the moment it was meant for; a later one takes the place of an earlier one."""
    past = [(one, at) for one, at in reminder_times(chosen, starts) if at <= now]
    if not past or now >= min(past[-1][1] + LATE, starts) or _waits_for_morning(now, starts):
        return None
    return past[-1]


def question_time(days: int, starts: datetime) -> datetime:
    """When people are asked whether they still come."""
    return clock.at(starts.astimezone(clock.TOKYO).date() - timedelta(days=days), NOON)


def question_due(days: int, starts: datetime, now: datetime) -> bool:
    """Whether they are to be asked now; not so late that nobody from the waiting list could still come."""
    return question_time(days, starts) <= now < starts - LAST_QUESTION and not is_night(now)


def is_night(moment: datetime) -> bool:
    """Whether people sleep."""
    hour = moment.astimezone(clock.TOKYO).time()
    return hour >= NIGHT_FROM or hour < NIGHT_TO


def change_due(first: datetime, last: datetime, starts: datetime) -> datetime:
    """When changes made between `first` and `last` are told: when the hand has rested, but not too late."""
    soon = starts - last < SOON
    rest, most = (SOON_AFTER_LAST_EDIT, SOON_AFTER_FIRST_EDIT) if soon else (AFTER_LAST_EDIT, AFTER_FIRST_EDIT)
    return max(last, min(last + rest, first + most))


def differences(before: Mapping[str, str], after: Mapping[str, str], seated: bool) -> list[tuple[str, str, str]]:
    """(fact, before, after) of what is new for a reader with a seat or without; the net effect of all edits."""
    shown = [name for name in TOLD if seated or name not in ONLY_SEATED]
    return [(name, before.get(name, ""), after.get(name, "")) for name in shown if before.get(name, "") != after.get(name, "")]


def check_message(subject: str, text: str, reply_to: str) -> dict[str, str]:
    """The catalogue key of what is wrong with a group's message, by field."""
    checks = {
        "subject": "subject_missing" if not one_line(subject) else "subject_too_long" if len(subject) > LONGEST_SUBJECT else "",
        "text": "text_missing" if not text.strip() else "text_too_long" if len(text) > LONGEST_TEXT else "",
        "reply_to": "reply_to_odd" if reply_to and not mail_ok(reply_to) else "",
    }
    return {name: f"notice_desk.errors.{key}" for name, key in checks.items() if key}


def too_many(sent: Sequence[datetime], now: datetime) -> bool:
    """Whether a group wrote so often that one more would be a nuisance."""
    hour = sum(1 for at in sent if at > now - timedelta(hours=1))
    day = sum(1 for at in sent if at > now - timedelta(days=1))
    return hour >= MOST_MESSAGES_AN_HOUR or day >= MOST_MESSAGES_A_DAY


def _reminder_time(one: Reminder, starts: datetime) -> datetime:
    if one is Reminder.TWO_HOURS:
        return starts - timedelta(hours=2)
    return clock.at(starts.astimezone(clock.TOKYO).date() - timedelta(days=_DAYS[one]), EVENING)


def _awake(moment: datetime) -> datetime:
    """The moment itself, or of the night the evening before it."""
    local = moment.astimezone(clock.TOKYO)
    if local.time() >= NIGHT_FROM:
        return clock.at(local.date(), BEFORE_NIGHT)
    if local.time() < NIGHT_TO:
        return clock.at(local.date() - timedelta(days=1), BEFORE_NIGHT)
    return moment


def _waits_for_morning(now: datetime, starts: datetime) -> bool:
    """Whether something that is late should rather come in the morning than wake people."""
    local = now.astimezone(clock.TOKYO)
    morning = clock.at(local.date() + timedelta(days=1 if local.time() >= NIGHT_FROM else 0), NIGHT_TO)
    return is_night(now) and morning < starts
