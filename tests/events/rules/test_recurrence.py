from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.events.rules import LAST, MOST, Every, Repeat, nth_of_month, occurrences

SUNDAY = date(2026, 12, 6)
FIRSTS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
REPEATS = st.builds(
    Repeat,
    every=st.sampled_from(Every),
    weeks=st.integers(1, 4),
    weekdays=st.frozensets(st.integers(0, 6), max_size=3),
    nth=st.none() | st.sampled_from([1, 2, 3, 4, 5, LAST]),
    day=st.none() | st.integers(1, 31) | st.just(LAST),
    until=st.none() | st.dates(date(2020, 1, 1), date(2045, 12, 31)),
    count=st.none() | st.integers(0, 100),
    skip=st.frozensets(st.dates(date(2020, 1, 1), date(2021, 12, 31)), max_size=5),
)


def days(*month_days: tuple[int, int], year: int = 2026) -> list[date]:
    """Dates that run on into the next year when the month falls back."""
    found: list[date] = []
    for month, day in month_days:
        year += bool(found) and month < found[-1].month
        found.append(date(year, month, day))
    return found


@pytest.mark.parametrize(
    ("repeat", "expected"),
    [
        (Repeat(every=Every.WEEK, count=3), days((12, 6), (12, 13), (12, 20))),
        (Repeat(every=Every.WEEK, weeks=2, count=3), days((12, 6), (12, 20), (1, 3))),
        (Repeat(every=Every.WEEK, weekdays=frozenset({1, 3}), count=3), days((12, 8), (12, 10), (12, 15))),
        (Repeat(every=Every.WEEK, weeks=2, weekdays=frozenset({0, 6}), count=3), days((12, 6), (12, 14), (12, 20))),
        (Repeat(every=Every.WEEK, until=date(2026, 12, 20)), days((12, 6), (12, 13), (12, 20))),
        (Repeat(every=Every.MONTH_WEEKDAY, count=3), days((12, 6), (1, 3), (2, 7))),
        (Repeat(every=Every.MONTH_WEEKDAY, nth=LAST, weekdays=frozenset({4}), count=3), days((12, 25), (1, 29), (2, 26))),
        (Repeat(every=Every.MONTH_WEEKDAY, nth=5, weekdays=frozenset({3}), count=2), days((12, 31), (4, 29))),
        (Repeat(every=Every.MONTH_DAY, count=3), days((12, 6), (1, 6), (2, 6))),
        (Repeat(every=Every.MONTH_DAY, day=31, count=3), days((12, 31), (1, 31), (3, 31))),
        (Repeat(every=Every.MONTH_DAY, day=LAST, count=3), days((12, 31), (1, 31), (2, 28))),
        (Repeat(every=Every.MONTH_DAY, day=1, count=2), days((1, 1), (2, 1), year=2027)),
        (Repeat(every=Every.WEEK, count=2, skip=frozenset({date(2026, 12, 13)})), days((12, 6), (12, 20))),
        (Repeat(every=Every.WEEK, until=date(2026, 12, 5)), []),
        (Repeat(every=Every.WEEK, count=0), []),
    ],
)
def test_rhythms(repeat: Repeat, expected: list[date]) -> None:
    assert occurrences(SUNDAY, repeat) == expected


def test_without_an_end_there_are_sixty() -> None:
    assert len(occurrences(SUNDAY, Repeat(every=Every.WEEK))) == MOST == 60


def test_which_sunday_of_the_month() -> None:
    assert [nth_of_month(SUNDAY + timedelta(weeks=week)) for week in range(4)] == [1, 2, 3, 4]


@given(FIRSTS, REPEATS)
def test_dates_come_in_order_once_each_within_the_bounds(first: date, repeat: Repeat) -> None:
    found = occurrences(first, repeat)
    assert found == sorted(set(found))
    assert len(found) <= min(repeat.count if repeat.count is not None else MOST, MOST)
    assert all(first <= day <= (repeat.until or date.max) and day not in repeat.skip for day in found)


@given(FIRSTS, REPEATS)
def test_every_date_fits_the_rhythm(first: date, repeat: Repeat) -> None:
    weekdays = repeat.weekdays or {first.weekday()}
    for day in occurrences(first, repeat):
        if repeat.every is Every.MONTH_DAY:
            assert (day + timedelta(days=1)).day == 1 if repeat.day == LAST else day.day == (repeat.day or first.day)
            continue
        assert day.weekday() in weekdays
        if repeat.every is Every.MONTH_WEEKDAY:
            assert (
                (day + timedelta(days=7)).month != day.month
                if repeat.nth == LAST
                else nth_of_month(day) == (repeat.nth or nth_of_month(first))
            )
        else:
            weeks = (day - timedelta(days=day.weekday()) - first + timedelta(days=first.weekday())).days // 7
            assert weeks % repeat.weeks == 0


@given(FIRSTS, REPEATS)
def test_skipping_only_takes_away(first: date, repeat: Repeat) -> None:
    whole = occurrences(first, repeat)
    less = occurrences(
        first,
        Repeat(
            every=repeat.every,
            weeks=repeat.weeks,
            weekdays=repeat.weekdays,
            nth=repeat.nth,
            day=repeat.day,
            until=repeat.until,
            count=None,
            skip=repeat.skip | set(whole[:1]),
        ),
    )
    assert not set(whole[:1]) & set(less)
    assert set(whole[1:]) <= set(less)
