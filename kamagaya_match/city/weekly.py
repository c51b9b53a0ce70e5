"""A week as people plan it: seven days by morning, afternoon and evening, and how often something comes back."""

from collections.abc import Iterable
from enum import StrEnum

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS = ("morning", "afternoon", "evening")
SLOTS = tuple(f"{day}_{part}" for day in DAYS for part in PARTS)
ANY_TIME = (1 << len(SLOTS)) - 1


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
