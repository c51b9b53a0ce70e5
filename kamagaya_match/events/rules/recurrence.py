"""Dates that repeat: a group's every second Sunday, last Friday of the month, and so on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kamagaya_match.words.dates import month_of

MOST = 60
YEARS_AHEAD = 10
LAST = -1


class Every(StrEnum):
    """The rhythm of a repetition."""

    WEEK = "week"
    MONTH_WEEKDAY = "month_weekday"
    MONTH_DAY = "month_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """How dates repeat; what is left out is taken from the first date.

    WEEK: every `weeks` weeks on `weekdays` (0 is Monday). MONTH_WEEKDAY: the `nth` (1 to 5, LAST) of
    `weekdays` in each month. MONTH_DAY: the `day` (1 to 31, LAST) of each month. A month without such
    a day is passed over. It ends with `until` (included) or after `count` dates that are not skipped.
    """

    every: Every
    weeks: int = 1
    weekdays: frozenset[int] = frozenset()
    nth: int | None = None
    day: int | None = None
    until: date | None = None
    count: int | None = None
    skip: frozenset[date] = frozenset()


def occurrences(first: date, repeat: Repeat) -> list[date]:
    """The dates from `first` on that fit, in order: at most MOST, within YEARS_AHEAD years.

    `first` is among them only if it fits itself.
    """
    most = min(repeat.count if repeat.count is not None else MOST, MOST)
    end = date(first.year + YEARS_AHEAD, 12, 31)
    end = min(repeat.until or end, end)
    found: list[date] = []
    for day in _candidates(first, repeat):
        if day > end or len(found) >= most:
            break
        if day >= first and day not in repeat.skip:
            found.append(day)
    return found


def nth_of_month(day: date) -> int:
    """Which of its weekday in the month a day is: 3 for the third Sunday."""
    return (day.day - 1) // 7 + 1


def _candidates(first: date, repeat: Repeat) -> Iterator[date]:
    weekdays = sorted(repeat.weekdays) or [first.weekday()]
    if repeat.every is Every.WEEK:
        yield from _weekly(first, max(repeat.weeks, 1), weekdays)
    elif repeat.every is Every.MONTH_WEEKDAY:
        yield from _monthly_weekdays(first, repeat.nth or nth_of_month(first), weekdays)
    else:
        yield from _monthly_days(first, repeat.day or first.day)


def _weekly(first: date, weeks: int, weekdays: list[int]) -> Iterator[date]:
    monday = first - timedelta(days=first.weekday())
    while True:
        yield from (monday + timedelta(days=weekday) for weekday in weekdays)
        monday += timedelta(weeks=weeks)


def _monthly_weekdays(first: date, nth: int, weekdays: list[int]) -> Iterator[date]:
    for start, end in _months(first):
        days = [start + timedelta(days=offset) for offset in range(end.day)]
        for day in days:
            is_nth = day.day + 7 > end.day if nth == LAST else nth_of_month(day) == nth
            if is_nth and day.weekday() in weekdays:
                yield day


def _monthly_days(first: date, number: int) -> Iterator[date]:
    for start, end in _months(first):
        if number == LAST:
            yield end
        elif number <= end.day:
            yield start.replace(day=number)


def _months(first: date) -> Iterator[tuple[date, date]]:
    start, end = month_of(first)
    while True:
        yield start, end
        start, end = month_of(end + timedelta(days=1))
