"""How a group answers, from its latest applications."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.needs.rules import Answers, answers_of
from kamagaya_match.needs.views import answering_in

HOUR = timedelta(hours=1)


def test_few_say_nothing() -> None:
    assert answering_in(answers_of([HOUR] * 4), "ja") == answering_in(Answers(), "ja")
    assert "5件" in answering_in(Answers(), "ja")


@pytest.mark.parametrize(
    ("waits", "said"),
    [
        ([HOUR] * 5, "1日以内"),
        ([HOUR, HOUR, 30 * HOUR, 40 * HOUR, 400 * HOUR], "2日で返事"),
        ([25 * HOUR, 30 * HOUR, 26 * HOUR, 27 * HOUR, None], "5件のうち、4件"),
        ([400 * HOUR] * 6, "2週間以上"),
        ([None] * 6, "6件のうち、0件に返事"),
    ],
)
def test_the_middle_of_the_waits_is_told_in_days(waits: list[timedelta | None], said: str) -> None:
    assert said in answering_in(answers_of(waits), "ja")


@given(st.lists(st.one_of(st.none(), st.integers(0, 10**6).map(lambda n: timedelta(minutes=n))), max_size=40))
def test_a_quicker_answer_never_makes_it_worse(waits: list[timedelta | None]) -> None:
    before = answers_of(waits)
    after = answers_of([None if wait is None else wait / 2 for wait in waits])
    assert (after.counted, after.answered) == (before.counted, before.answered) and after.days <= before.days
    assert 0 <= before.answered <= before.counted == len(waits)
