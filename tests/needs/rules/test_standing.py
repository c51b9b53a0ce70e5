"""When a group is asked whether its need stands, and when the clock closes it."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.needs.rules.standing import (
    ASKED_AFTER,
    CLOSED_AFTER,
    LAST_WAIT,
    RENEWED_FOR,
    STANDS_FOR,
    Turn,
    asking_days,
    asks_to_renew,
    closing_day,
    due_day,
    questions_by,
    renewed_until,
    turn,
)

START = date(2026, 11, 22)
days = st.integers(0, 400).map(timedelta)


def story(until: date, confirmed: date, first: date, last: date) -> list[tuple[date, Turn]]:
    """What each day brings when the group never answers and the clock runs from `first` on."""
    told: list[tuple[date, Turn]] = []
    asked: date | None = None
    reminded = 0
    for today in (first + timedelta(n) for n in range((last - first).days + 1)):
        what = turn(today, until, confirmed, asked, reminded, full=False)
        if what is not Turn.NOTHING:
            told.append((today, what))
        if what is Turn.ASK:
            asked, reminded = today, questions_by(today, due_day(until, confirmed), confirmed)
        if what is Turn.CLOSE:
            break
    return told


def test_a_silent_group_is_asked_three_times_and_each_wait_is_twice_as_long() -> None:
    until = START + timedelta(40)
    told = story(until, START, START, START + timedelta(200))
    assert [((day - until).days, what.value) for day, what in told] == [(-7, "ask"), (0, "ask"), (14, "ask"), (42, "close")]


def test_a_need_without_a_near_end_is_asked_about_after_ninety_days() -> None:
    told = story(START + timedelta(365), START, START, START + timedelta(300))
    assert told[0][0] == START + STANDS_FOR + ASKED_AFTER[0]


def test_a_short_need_is_not_asked_about_before_its_day() -> None:
    until = START + timedelta(5)
    assert [day for day, _ in story(until, START, START, until)] == [until]


def test_a_need_with_enough_people_ends_quietly_after_its_day() -> None:
    turns = [turn(START + timedelta(n), START, START - timedelta(30), None, 0, full=True) for n in (-5, 0, 1)]
    assert turns == [Turn.NOTHING, Turn.NOTHING, Turn.FOUND]


@given(days, days)
def test_nobody_is_closed_without_a_question_and_weeks_to_answer(length: timedelta, late: timedelta) -> None:
    until, first = START + length, START + late
    told = story(until, START, first, max(first, until) + timedelta(120))
    asked = [day for day, what in told if what is Turn.ASK]
    closed = [day for day, what in told if what is Turn.CLOSE]
    assert len(closed) == 1
    assert 1 <= len(asked) <= len(asking_days(due_day(until, START), START))
    assert closed[0] >= asked[-1] + LAST_WAIT
    assert closed[0] >= due_day(until, START) + CLOSED_AFTER
    assert closed[0] <= closing_day(asked[-1], until, START)


@given(days, st.one_of(st.none(), days))
def test_a_renewal_never_shortens_and_quiets_the_questions(today: timedelta, until: timedelta | None) -> None:
    now, before = START + today, START + until if until is not None else None
    after = renewed_until(now, before)
    assert after >= now + RENEWED_FOR
    assert before is None or after >= before
    assert not asks_to_renew(now, after, now)
    assert turn(now, after, now, None, 0, full=False) is Turn.NOTHING
