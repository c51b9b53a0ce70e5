from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time, timedelta

import pytest

from kamagaya_match import clock

NEW_YEARS_EVE_IN_LONDON = datetime(2026, 12, 31, 15, 30, tzinfo=UTC)


def test_the_time_is_aware_and_tokyo_s() -> None:
    with clock.frozen(NEW_YEARS_EVE_IN_LONDON):
        assert clock.now().utcoffset() == timedelta(hours=9)
        assert clock.now() == NEW_YEARS_EVE_IN_LONDON
        assert clock.today() == date(2027, 1, 1)


def test_without_a_frozen_time_it_moves_on() -> None:
    first = clock.now()
    assert clock.now() >= first


def test_a_frozen_time_holds_in_other_threads() -> None:
    with clock.frozen(NEW_YEARS_EVE_IN_LONDON), ThreadPoolExecutor(1) as pool:
        assert pool.submit(clock.now).result() == NEW_YEARS_EVE_IN_LONDON


def test_frozen_times_nest_and_end_with_an_error_too() -> None:
    later = NEW_YEARS_EVE_IN_LONDON + timedelta(days=1)
    with clock.frozen(NEW_YEARS_EVE_IN_LONDON):
        with pytest.raises(RuntimeError), clock.frozen(later):
            assert clock.now() == later
            raise RuntimeError
        assert clock.now() == NEW_YEARS_EVE_IN_LONDON


def test_a_clock_can_be_set_and_taken_away() -> None:
    clock.set_clock(lambda: NEW_YEARS_EVE_IN_LONDON)
    try:
        assert clock.today() == date(2027, 1, 1)
    finally:
        clock.set_clock(None)
    assert clock.now() != NEW_YEARS_EVE_IN_LONDON


def test_a_day_and_a_time_make_a_moment() -> None:
    assert clock.at(date(2026, 12, 6), time(10)) == datetime(2026, 12, 6, 1, tzinfo=UTC)
