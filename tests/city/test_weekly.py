"""A week in one number."""

from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.city.weekly import ANY_TIME, SLOTS, slots_of, times_of


def test_a_week_has_twenty_one_parts() -> None:
    assert len(SLOTS) == 21
    assert slots_of(ANY_TIME) == list(SLOTS)


def test_what_is_no_part_of_the_week_counts_for_nothing() -> None:
    assert times_of(["sat_morning", "sat_morning", "noon"]) == times_of(["sat_morning"])


@given(st.sets(st.sampled_from(SLOTS)))
def test_parts_come_back_as_they_were(slots: set[str]) -> None:
    assert set(slots_of(times_of(slots))) == slots
