"""A week in one number."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.city.weekly import ANY_TIME, SLOTS, slots_of, times_between, times_of
from kamagaya_match.clock import TOKYO


def test_a_week_has_twenty_one_parts() -> None:
    assert len(SLOTS) == 21
    assert slots_of(ANY_TIME) == list(SLOTS)


def test_what_is_no_part_of_the_week_counts_for_nothing() -> None:
    assert times_of(["sat_morning", "sat_morning", "noon"]) == times_of(["sat_morning"])


@given(st.sets(st.sampled_from(SLOTS)))
def test_parts_come_back_as_they_were(slots: set[str]) -> None:
    assert set(slots_of(times_of(slots))) == slots


@pytest.mark.parametrize(
    ("begin", "end", "touched"),
    [
        ((6, 10), (6, 12), ["sun_morning"]),
        ((6, 10), (6, 13), ["sun_morning", "sun_afternoon"]),
        ((6, 12), (6, 17), ["sun_afternoon"]),
        ((7, 18), (7, 20), ["mon_evening"]),
        ((6, 0), (7, 0), ["sun_morning", "sun_afternoon", "sun_evening"]),
        ((5, 20), (6, 9), ["sat_evening", "sun_morning"]),
        ((1, 0), (31, 0), list(SLOTS)),
    ],
)
def test_a_time_touches_parts_of_the_week(begin: tuple[int, int], end: tuple[int, int], touched: list[str]) -> None:
    """December 2026; the 6th is a Sunday."""
    times = times_between(*(datetime(2026, 12, day, hour, tzinfo=TOKYO) for day, hour in (begin, end)))
    assert sorted(slots_of(times)) == sorted(touched)
