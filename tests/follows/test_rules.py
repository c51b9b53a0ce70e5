"""What can be followed, when it is told, and the budget of suggestions."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.follows.rules import A_WEEK, Every, Past, is_due, is_ignored, last_turn, read_what, room_for
from tests.events.posts import at

TODAY = date(2026, 12, 1)
DAYS = st.integers(0, 120).map(lambda n: TODAY + timedelta(days=n))


class TestWhat:
    def test_the_same_search_has_one_spelling(self) -> None:
        one = read_what("events", {"field": "environment", "q": " 落ち葉  かき ", "page": "3"}, TODAY)
        other = read_what("events", {"q": "落ち葉 かき", "field": "environment", "nothing": "x"}, TODAY)
        assert one == other and one is not None and "page" not in one.query
        assert read_what("needs", {"skill": "design", "order": "ending"}, TODAY) == read_what("needs", {"skill": "design"}, TODAY)

    def test_addresses_say_the_same_search(self) -> None:
        what = read_what("needs", {"area": "初富", "skill": "design"}, TODAY)
        assert what is not None and read_what("needs", what.asked, TODAY) == what
        assert what.path.startswith("/needs/?") and what.feed_path.startswith("/feeds/needs.atom?skill=design")
        group = read_what("group", {"slug": "satoyama"}, TODAY)
        assert group is not None
        assert (group.path, group.calendar_path) == ("/groups/satoyama", "/groups/satoyama.ics")

    def test_what_is_for_staff_only_cannot_be_followed(self) -> None:
        what = read_what("events", {"kind": "internal"}, TODAY)
        assert what is not None and what.query == ""

    @pytest.mark.parametrize(
        ("kind", "asked"),
        [
            ("other", {}),
            ("all", {}),
            ("all", {"field": "none"}),
            ("group", {}),
            ("group", {"slug": "../x"}),
            ("events", {"place": "😀" * 99, "q": "😀" * 99}),
        ],
    )
    def test_what_means_nothing_is_nothing(self, kind: str, asked: dict[str, str]) -> None:
        assert read_what(kind, asked, TODAY) is None


class TestTurns:
    @pytest.mark.parametrize(
        ("every", "now", "turn"),
        [
            (Every.WEEKLY, at(3, 8), at(3, 8)),
            (Every.WEEKLY, at(3, 7, 59), at(26, 8, month=11)),
            (Every.WEEKLY, at(9, 20), at(3, 8)),
            (Every.DAILY, at(4, 7, 59), at(3, 8)),
            (Every.DAILY, at(4, 8), at(4, 8)),
        ],
    )
    def test_thursday_or_every_day_at_eight(self, every: Every, now: datetime, turn: datetime) -> None:
        assert last_turn(every, now) == turn

    def test_once_a_turn_and_never_at_night(self) -> None:
        assert is_due(Every.WEEKLY, at(2), at(3, 8)) and not is_due(Every.WEEKLY, at(3, 8), at(9, 20))
        assert is_due(Every.WEEKLY, at(2), at(5, 14)), "what was missed is made good"
        assert not is_due(Every.WEEKLY, at(2), at(3, 23)) and not is_due(Every.WEEKLY, at(2), at(4, 3))
        assert not is_due(Every.NEVER, at(2), at(3, 8))


class TestBudget:
    @given(st.lists(st.tuples(DAYS, st.integers(0, 5)), max_size=60))
    def test_no_seven_days_hold_more_than_two(self, wishes: list[tuple[date, int]]) -> None:
        sent: list[date] = []
        for today, wanted in sorted(wishes):
            sent += [today] * min(wanted, room_for(sent, today))
        for day in sent:
            assert sum(1 for one in sent if day <= one < day + timedelta(days=7)) <= A_WEEK

    @given(st.lists(st.integers(0, 5), max_size=20))
    def test_whoever_wants_two_every_thursday_gets_two(self, late: list[int]) -> None:
        sent: list[date] = []
        for number in range(len(late)):
            today = TODAY + timedelta(weeks=number)
            assert room_for(sent, today) == A_WEEK
            sent += [today] * A_WEEK

    @given(st.lists(st.tuples(DAYS, st.booleans()), max_size=12))
    def test_four_left_alone_are_ignored_and_one_answer_among_them_is_not(self, rows: list[tuple[date, bool]]) -> None:
        past = [Past(day, answered) for day, answered in sorted(rows)]
        later = TODAY + timedelta(days=200)
        assert is_ignored(past, later) == (len(past) >= 4 and not any(one.answered for one in past[-4:]))

    def test_there_is_time_to_look(self) -> None:
        past = [Past(TODAY, False)] * 4
        assert not is_ignored(past, TODAY + timedelta(days=2)) and is_ignored(past, TODAY + timedelta(days=3))
