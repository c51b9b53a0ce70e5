from datetime import date, time

import pytest

from kamagaya_match.clock import at
from kamagaya_match.words.reading import Reader


def test_numbers_days_and_times_are_read_in_any_width() -> None:
    form = Reader(
        {"seats": "１，２００ ", "day": "２０２６／１２／０６", "from": "９:30", "starts_day": "2026-12-06", "starts_time": "10:00"}
    )
    assert (form.number("seats", 2000), form.day("day"), form.time("from")) == (1200, date(2026, 12, 6), time(9, 30))
    assert form.moment("starts") == at(date(2026, 12, 6), time(10))
    assert form.errors == {}


def test_what_was_not_typed_is_none_and_no_error() -> None:
    form = Reader({})
    assert (form.text("a"), form.number("a", 9), form.day("a"), form.time("a"), form.moment("a"), form.ticked("a")) == (
        "",
        None,
        None,
        None,
        None,
        False,
    )
    assert form.errors == {}


@pytest.mark.parametrize(("value", "most"), [("-1", 9), ("10", 9), ("九", 9), ("1.5", 9), ("9" * 50, 9)])
def test_numbers_that_are_none(value: str, most: int) -> None:
    form = Reader({"n": value}, words="town")
    assert form.number("n", most) is None
    assert form.errors == {"n": "town.not_a_number"}


def test_errors_stand_at_their_field_under_the_form_s_own_words() -> None:
    form = Reader({"title": "あ" * 11, "day": "31日", "hour": "夕方"}, {"title": 10}, "town")
    form.text("title"), form.day("day"), form.time("hour")
    assert form.errors == {"title": "town.too_long", "day": "town.not_a_day", "hour": "town.not_a_time"}


def test_ticked_codes_come_in_the_order_allowed() -> None:
    assert Reader({"f.b": "on", "f.a": "true", "f.x": "on", "f.c": ""}).codes("f", "abc") == ["a", "b"]
