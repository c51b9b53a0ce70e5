"""When somebody who often does not come is told so, kindly."""

from datetime import timedelta

OFTEN = 3
COUNTED_OVER = timedelta(days=365)
# A group may have marked by mistake; only what stood for a day is told.
TOLD_AFTER = timedelta(days=1)


def is_often(absences: int) -> bool:
    """Whether so many absences within COUNTED_OVER are worth a word."""
    return absences >= OFTEN
