"""How quickly a group answers, counted from its latest applications.

Of the last 30 applications to a group those count that got a word from it (an answer or a message) or waited 48 hours without
one. The share is that of those with a word; the time is the median of their waits. Below five nothing is said.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

LOOKED_BACK = 30
LEAST = 5
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Answers:
    """Of `counted` applications `answered` got a word, half of them within `median_minutes`."""

    counted: int = 0
    answered: int = 0
    median_minutes: int | None = None

    @property
    def told(self) -> bool:
        """Whether there were enough to say anything."""
        return self.counted >= LEAST

    @property
    def days(self) -> int:
        """The days within which half of the answers came, at least 1; 0 when none came."""
        return 0 if self.median_minutes is None else max(1, -(-self.median_minutes // _DAY))


def answers_of(waits: Collection[timedelta | None]) -> Answers:
    """`waits`: how long each counted application waited for the first word, None when none came."""
    minutes = [int(wait.total_seconds() // 60) for wait in waits if wait is not None]
    return Answers(len(waits), len(minutes), int(median(minutes)) if minutes else None)


def wait_of(sent_at: datetime, replied_at: datetime | None) -> timedelta | None:
    return None if replied_at is None else max(timedelta(0), replied_at - sent_at)
