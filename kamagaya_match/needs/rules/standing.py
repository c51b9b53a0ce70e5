"""How long a published need stands without a word from its group, and when the group is asked.

A need is due on the last day for applications, or 90 days after the group last confirmed it, whichever comes first. The group is
asked a week before, on that day and two weeks after it; each wait is twice as long as the one before. Six weeks after the day
it is closed, but never sooner than four weeks after the last question. One tap keeps it up for 60 more days.
"""

from datetime import date, timedelta
from enum import StrEnum

STANDS_FOR = timedelta(days=90)
RENEWED_FOR = timedelta(days=60)
ASKED_AFTER = (timedelta(days=-7), timedelta(0), timedelta(days=14))
CLOSED_AFTER = timedelta(days=42)
LAST_WAIT = CLOSED_AFTER - ASKED_AFTER[-1]
# A need that was only just confirmed is not asked about before its day.
SETTLED_AFTER = timedelta(days=7)


class ClosedWhy(StrEnum):
    """Why a need was closed: by its group, because enough people came, or because nobody confirmed it."""

    GROUP = "group"
    FOUND = "found"
    STALE = "stale"


class Turn(StrEnum):
    """What the day brings to a published need."""

    NOTHING = "nothing"
    ASK = "ask"
    CLOSE = "close"
    FOUND = "found"


def due_day(until: date, confirmed: date) -> date:
    """The day until which the need stands as the group last confirmed it."""
    return min(until, confirmed + STANDS_FOR)


def asking_days(due: date, confirmed: date) -> list[date]:
    """The days on which the group is asked."""
    return [due + after for after in ASKED_AFTER if after >= timedelta(0) or due + after >= confirmed + SETTLED_AFTER]


def questions_by(today: date, due: date, confirmed: date) -> int:
    """How often the group should have been asked by today."""
    return sum(day <= today for day in asking_days(due, confirmed))


def turn(today: date, until: date, confirmed: date, asked: date | None, reminded: int, *, full: bool) -> Turn:
    """What today brings; a need with enough people is not asked about, and ends after its last day."""
    if full:
        return Turn.FOUND if today > until else Turn.NOTHING
    due = due_day(until, confirmed)
    if asked is not None and today >= max(due + CLOSED_AFTER, asked + LAST_WAIT):
        return Turn.CLOSE
    return Turn.ASK if questions_by(today, due, confirmed) > reminded else Turn.NOTHING


def closing_day(today: date, until: date, confirmed: date) -> date:
    """When the need is closed if the group, asked today, says nothing more."""
    return max(due_day(until, confirmed) + CLOSED_AFTER, today + LAST_WAIT)


def renewed_until(today: date, until: date | None) -> date:
    """The last day for applications after a renewal; a later day stays."""
    return max(until or today, today + RENEWED_FOR)


def asks_to_renew(today: date, until: date, confirmed: date) -> bool:
    """Whether the desk offers to renew: from a week before the day on."""
    return today >= due_day(until, confirmed) + ASKED_AFTER[0]
