from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.clock import TOKYO
from kamagaya_match.registrations.rules import offer_until

NOON = datetime(2026, 12, 1, 12, tzinfo=TOKYO)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("left", "lasts"),
    [
        (timedelta(days=30), 48 * HOUR),
        (timedelta(days=7, seconds=1), 48 * HOUR),
        (timedelta(days=7), 24 * HOUR),
        (timedelta(days=2, seconds=1), 24 * HOUR),
        (timedelta(days=2), 6 * HOUR),
        (timedelta(days=1, seconds=1), 6 * HOUR),
        (timedelta(days=1), HOUR),
        (timedelta(hours=3, seconds=1), HOUR),
    ],
)
def test_the_nearer_the_shorter(left: timedelta, lasts: timedelta) -> None:
    assert offer_until(NOON, NOON + left) == NOON + lasts


def test_in_the_last_hours_nobody_is_asked() -> None:
    assert offer_until(NOON, NOON + 3 * HOUR) is None


@pytest.mark.parametrize(
    ("made", "starts", "until"),
    [
        ("12-01 17:00", "12-03 10:00", "12-02 09:00"),
        ("12-01 23:30", "12-05 10:00", "12-03 09:00"),
        ("12-02 03:00", "12-02 20:00", "12-02 09:00"),
        ("12-02 03:00", "12-02 09:30", "12-02 08:30"),
    ],
)
def test_an_end_at_night_waits_for_the_morning_but_not_for_the_start(made: str, starts: str, until: str) -> None:
    def at(text: str) -> datetime:
        return datetime.strptime(f"2026-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=TOKYO)

    assert offer_until(at(made), at(starts)) == at(until)


@given(minute=st.integers(0, 1440), left=st.integers(181, 60_000))
def test_there_is_always_time_to_answer_and_to_come(minute: int, left: int) -> None:
    now = NOON + timedelta(minutes=minute)
    until = offer_until(now, now + timedelta(minutes=left))
    assert until is not None and now + HOUR <= until <= now + timedelta(minutes=left) - HOUR
