"""How many suggestions somebody gets, and when they stop by themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

A_WEEK = 2
WEEK = timedelta(days=7)
IN_A_ROW = 4
# Younger ones may still be opened.
TIME_TO_LOOK = timedelta(days=3)


@dataclass(frozen=True)
class Past:
    """A suggestion that was sent; `answered` when it was opened, or said not to fit."""

    sent: date
    answered: bool


def room_for(sent: Iterable[date], today: date) -> int:
    """How many more may be sent today, so that no seven days hold more than A_WEEK."""
    return max(0, A_WEEK - sum(1 for day in sent if day > today - WEEK))


def is_ignored(past: Sequence[Past], today: date) -> bool:
    """Whether the last IN_A_ROW of these, the oldest first, were left alone though there was time to look."""
    told = [one for one in past if one.answered or one.sent <= today - TIME_TO_LOOK]
    return len(told) >= IN_A_ROW and not any(one.answered for one in told[-IN_A_ROW:])
