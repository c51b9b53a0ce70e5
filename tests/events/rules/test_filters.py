"""What an address asks for, and the address that asks for it."""

from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kamagaya_match.events.rules.filters import Filters, address_of, query_of, read_filters

TODAY = date(2026, 12, 1)


def read(**asked: str) -> Filters:
    return read_filters({name.rstrip("_"): value for name, value in asked.items()}, TODAY)


def test_an_address_says_everything() -> None:
    filters = read(
        q="  里山　 の ",
        from_="2026-12-06",
        to="2026-12-08",
        field="welfare",
        area="鎌ヶ谷",
        kind="course",
        who="students",
        free="on",
        page="3",
    )
    assert (filters.q, filters.since, filters.until) == ("里山 の", date(2026, 12, 6), date(2026, 12, 8))
    assert (filters.field, filters.kind, filters.who, filters.free, filters.page) == ("welfare", "course", "students", True, 3)
    assert filters.active == ["q", "dates", "field", *(["area"] if filters.area else []), "kind", "who", "free"]


@pytest.mark.parametrize(
    ("word", "since", "until"),
    [
        ("today", date(2026, 12, 1), date(2026, 12, 1)),
        ("weekend", date(2026, 12, 5), date(2026, 12, 6)),
        ("month", date(2026, 12, 1), date(2026, 12, 31)),
    ],
)
def test_words_for_days(word: str, since: date, until: date) -> None:
    filters = read(from_=word, to="2026-01-01")
    assert (filters.days, filters.since, filters.until) == (word, since, until)
    assert address_of(filters) == f"/events/?from={word}"


@pytest.mark.parametrize(
    "asked",
    [
        {"field": "nonsense"},
        {"area": "パリ"},
        {"kind": "x"},
        {"who": "x"},
        {"free": "0"},
        {"from": "gestern"},
        {"to": "2026-02-30"},
        {"page": "0"},
        {"from": "0001-01-01"},
    ],
)
def test_what_makes_no_sense_is_passed_over(asked: dict[str, str]) -> None:
    assert read_filters(asked, TODAY) == Filters()


def test_an_end_before_the_start_is_no_end() -> None:
    assert read(from_="2026-12-06", to="2026-12-05").until is None


def test_conditions_come_off_one_by_one() -> None:
    filters = read(q="里山", from_="weekend", free="1", page="2")
    for name in filters.active:
        assert name not in filters.without(name).active and filters.without(name).page == 1
        filters = filters.without(name)
    assert filters == Filters()


@given(
    some.dictionaries(
        some.sampled_from(["q", "from", "to", "field", "area", "kind", "place", "who", "free", "online", "page", "x"]),
        some.text(max_size=120),
    )
)
def test_any_address_is_read_and_told_again(asked: dict[str, str]) -> None:
    filters = read_filters(asked, TODAY)
    assert read_filters(dict(parse_qsl(query_of(filters, filters.page))), TODAY) == filters
