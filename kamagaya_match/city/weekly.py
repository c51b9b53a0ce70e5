"""A week as people plan it: seven days by morning, afternoon and evening, and how often something comes back."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS = ("morning", "afternoon", "evening")
SLOTS = tuple(f"{day}_{part}" for day in DAYS for part in PARTS)
ANY_TIME = (1 << len(SLOTS)) - 1


# When each of PARTS begins and ends, in hours of the day.
HOURS = ((5, 12), (12, 17), (17, 24))


class Rhythm(StrEnum):
    """How often somebody comes, or is asked to."""

    ONCE = "once"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    FREELY = "freely"


def times_of(slots: Iterable[str]) -> int:
    """The parts of the week as one number, a bit for each of SLOTS; what is not among them counts for nothing."""
    return sum(1 << SLOTS.index(slot) for slot in set(slots) if slot in SLOTS)


def slots_of(times: int) -> list[str]:
    """The parts of the week behind such a number, in the order of the week."""
    return [slot for number, slot in enumerate(SLOTS) if times >> number & 1]


def times_between(begin: datetime, end: datetime) -> int:
    """The parts of the week that a time touches, as such a number; `begin` and `end` in local time, a week of it at most."""
    midnight = begin.replace(hour=0, minute=0, second=0, microsecond=0)
    days = [midnight + timedelta(days=number) for number in range(len(DAYS)) if midnight + timedelta(days=number) < end]
    return times_of(slot for day in days for slot in _touched(day, begin, end))


def _touched(day: datetime, begin: datetime, end: datetime) -> Iterator[str]:
    for part, (first, last) in zip(PARTS, HOURS, strict=True):
        if begin < day + timedelta(hours=last) and day + timedelta(hours=first) < end:
            yield f"{DAYS[day.weekday()]}_{part}"
