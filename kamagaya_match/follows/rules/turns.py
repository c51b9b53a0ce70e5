"""When the next digest goes out: in the morning, every day or on Thursdays, and never at night."""

from datetime import datetime, time, timedelta
from enum import StrEnum

from kamagaya_match.clock import TOKYO, at

MORNING, EVENING = time(8), time(21)
THURSDAY = 3


class Every(StrEnum):
    """How often somebody wants to hear of what is new."""

    WEEKLY = "weekly"
    DAILY = "daily"
    NEVER = "never"


def last_turn(every: Every, now: datetime) -> datetime:
    """The latest moment, not after `now`, at which a digest was to go out."""
    here = now.astimezone(TOKYO)
    day = here.date() if here.time() >= MORNING else here.date() - timedelta(days=1)
    if every is Every.WEEKLY:
        day -= timedelta(days=(day.weekday() - THURSDAY) % 7)
    return at(day, MORNING)


def is_due(every: Every, seen_at: datetime, now: datetime) -> bool:
    """Whether there was a turn since `seen_at`, and it is not night; what was missed is made good in the daytime."""
    if every is Every.NEVER or not MORNING <= now.astimezone(TOKYO).time() < EVENING:
        return False
    return seen_at < last_turn(every, now)
