"""When something is told by itself."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.events.rules import Reminder
from kamagaya_match.notices.rules import (
    APART,
    change_due,
    check_message,
    differences,
    is_night,
    question_due,
    question_time,
    reminder_due,
    reminder_times,
    too_many,
)

from .clockface import at

R = Reminder
moments = st.integers(0, 2 * 365 * 24 * 60).map(lambda minutes: at(1) + timedelta(minutes=minutes))
chosen = st.lists(st.sampled_from([one.value for one in R]), unique=True)


@pytest.mark.parametrize(
    ("reminder", "starts", "expected"),
    [
        (R.WEEK, at(10), at(3, 18)),
        (R.THREE_DAYS, at(10), at(7, 18)),
        (R.DAY, at(10), at(9, 18)),
        (R.TWO_HOURS, at(10), at(10, 8)),
        (R.TWO_HOURS, at(10, 19), at(10, 17)),
        (R.TWO_HOURS, at(10, 8), at(9, 20)),
        (R.TWO_HOURS, at(10, 23, 30), at(10, 20)),
        (R.TWO_HOURS, at(10, 0), at(9, 20)),
    ],
)
def test_times_and_quiet_nights(reminder: Reminder, starts: datetime, expected: datetime) -> None:
    assert reminder_times([reminder], starts) == [(reminder, expected)]


def test_one_that_comes_close_after_another_is_left_out() -> None:
    assert [one for one, _ in reminder_times(list(R), at(10, 8))] == [R.WEEK, R.THREE_DAYS, R.DAY]
    assert [one for one, _ in reminder_times(list(R), at(10, 10))] == list(R)


@given(chosen, moments)
def test_nothing_rings_at_night_or_after_the_start_or_twice_in_a_row(names: list[str], starts: datetime) -> None:
    times = [when for _, when in reminder_times(names, starts)]
    assert all(not is_night(when) and when < starts for when in times)
    assert all(later - earlier >= APART for earlier, later in pairwise(times))
    assert not names or times


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(9, 17, 59), None),
        (at(9, 18), (R.DAY, at(9, 18))),
        (at(9, 20, 59), (R.DAY, at(9, 18))),
        (at(9, 23), None),
        (at(10, 7, 59), None),
        (at(10, 8), (R.TWO_HOURS, at(10, 8))),
        (at(10, 9, 59), (R.TWO_HOURS, at(10, 8))),
        (at(10, 10), None),
        (at(3, 12), None),
    ],
)
def test_what_is_due(now: datetime, expected: object) -> None:
    assert reminder_due([R.DAY, R.TWO_HOURS], at(10), now) == expected


def test_a_site_that_was_off_reminds_late_but_not_a_day_late() -> None:
    assert reminder_due([R.WEEK], at(10), at(4, 17)) is not None
    assert reminder_due([R.WEEK], at(10), at(4, 18)) is None


def test_before_an_early_morning_it_is_said_in_the_night_rather_than_not_at_all() -> None:
    assert reminder_due([R.DAY], at(10, 7), at(10, 5)) == (R.DAY, at(9, 18))


def test_the_question_comes_at_noon_and_not_too_late() -> None:
    assert question_time(3, at(10)) == at(7, 12)
    assert [question_due(3, at(10), now) for now in (at(7, 11), at(7, 12), at(8, 22), at(9, 20), at(9, 22))] == [
        False,
        True,
        False,
        True,
        False,
    ]


def test_changes_are_told_when_the_hand_rests() -> None:
    first, starts = at(1, 12), at(10)
    assert change_due(first, first, starts) == at(1, 12, 10)
    assert change_due(first, at(1, 12, 9), starts) == at(1, 12, 19)
    assert change_due(first, at(1, 12, 29), starts) == at(1, 12, 30)
    assert change_due(first, first, at(2, 10)) == at(1, 12, 2)
    assert change_due(first, at(1, 12, 4), at(2, 10)) == at(1, 12, 5)


@given(moments, st.integers(0, 29), st.integers(0, 30_000))
def test_nobody_waits_longer_than_half_an_hour(first: datetime, minutes: int, until_start: int) -> None:
    last = first + timedelta(minutes=minutes)
    due = change_due(first, last, last + timedelta(minutes=until_start))
    assert last <= due <= max(last, first + timedelta(minutes=30))


def test_only_the_net_effect_counts_and_the_meeting_is_for_those_with_seats() -> None:
    before = {"title": "A", "when": "1", "online_url": "x"}
    assert differences(before, dict(before), seated=True) == []
    after = before | {"when": "2", "online_url": "y"}
    assert differences(before, after, seated=True) == [("when", "1", "2"), ("online_url", "x", "y")]
    assert differences(before, after, seated=False) == [("when", "1", "2")]


@pytest.mark.parametrize(
    ("subject", "text", "reply_to", "wrong"),
    [
        ("件名", "本文", "", set()),
        ("件名", "本文", "a@example.jp", set()),
        ("", " ", "", {"subject", "text"}),
        ("あ" * 81, "あ" * 3001, "a@", {"subject", "text", "reply_to"}),
    ],
)
def test_messages_are_checked(subject: str, text: str, reply_to: str, wrong: set[str]) -> None:
    assert set(check_message(subject, text, reply_to)) == wrong


def test_who_writes_too_often() -> None:
    now = at(10)
    assert not too_many([now - timedelta(minutes=5)] * 2, now)
    assert too_many([now - timedelta(minutes=5)] * 3, now)
    assert not too_many([now - timedelta(hours=2)] * 9, now)
    assert too_many([now - timedelta(hours=2)] * 10, now)
