from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamagaya_match.feeds.open_data import values
from kamagaya_match.feeds.open_data.values import Unreadable


@pytest.mark.parametrize(
    "cell",
    [
        *("2026-10-10", "2026/10/10", "２０２６／１０／１０", "2026年10月10日", "2026年10月10日（土）", "20261010", " 2026.10.10 "),
        *("2026-10-10 00:00:00", "令和8年10月10日", "令和８年１０月１０日(土曜日)", "R8.10.10", "r8/10/10", "㋿8年10月10日"),
    ],
)
def test_days(cell: str) -> None:
    assert values.day(cell) == date(2026, 10, 10)


def test_first_and_older_years() -> None:
    assert values.day("令和元年5月1日") == date(2019, 5, 1)
    assert values.day("平成31年4月30日") == date(2019, 4, 30)
    assert values.day("S64.1.7") == date(1989, 1, 7)


@pytest.mark.parametrize("cell", ["", "　", "9999-12-31", "9999/12/31"])
def test_no_day(cell: str) -> None:
    assert values.day(cell) is None


@pytest.mark.parametrize(
    "cell", ["2026-13-01", "2026-02-30", "10月10日", "毎週土曜日", "2026-10-10〜12", "0001-01-01", "2026" + " " * 10**5 + "x"]
)
def test_unreadable_days(cell: str) -> None:
    with pytest.raises(Unreadable):
        values.day(cell)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("9:30", time(9, 30)),
        ("０９：３０", time(9, 30)),
        ("09:30:15", time(9, 30, 15)),
        ("9時", time(9)),
        ("9時半", time(9, 30)),
        ("午前9時5分", time(9, 5)),
        ("午後1時30分", time(13, 30)),
        ("午後0時", time(12)),
        ("午前12時", time(0)),
        ("pm 3:00", time(15)),
        ("24:00", time(23, 59)),
        ("", None),
    ],
)
def test_times(cell: str, expected: time | None) -> None:
    assert values.clock(cell) == expected


@pytest.mark.parametrize("cell", ["25:00", "9:60", "10:00~12:00", "昼", "9", "午後13時", "24:30"])
def test_unreadable_times(cell: str) -> None:
    with pytest.raises(Unreadable):
        values.clock(cell)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("20", 20),
        ("１，０００円", 1000),
        ("¥500", 500),
        ("先着 30名", 30),
        ("約100人", 100),
        ("12.0", 12),
        ("1,234,567", 1234567),
        ("", None),
        ("0", 0),
    ],
)
def test_whole_numbers(cell: str, expected: int | None) -> None:
    assert values.whole(cell) == expected


@pytest.mark.parametrize("cell", ["若干", "-5", "1,00", "10から20", "9" * 10, "大人500円 子ども200円"])
def test_unreadable_numbers(cell: str) -> None:
    with pytest.raises(Unreadable):
        values.whole(cell)


def test_degrees() -> None:
    assert values.degrees("３５.７７６９", 90) == 35.7769
    assert values.degrees("0", 90) is None
    assert values.degrees(" ", 90) is None
    for cell in ("90.1", "nan", "inf", "北緯35度"):
        with pytest.raises(Unreadable):
            values.degrees(cell, 90)


def test_flags() -> None:
    assert [values.yes(cell) for cell in ("有", "あり", "１", "TRUE", "無", "なし", "0", "")] == [True] * 4 + [False] * 3 + [None]
    with pytest.raises(Unreadable):
        values.yes("未定")


def test_web_addresses() -> None:
    assert values.web_address(" https://example.jp/会 ") == "https://example.jp/会"
    assert values.web_address("") == ""
    for cell in ("www.example.jp", "javascript:alert(1)", "https://", "https://a.example.jp\nhttps://b.example.jp", "http://[1"):
        with pytest.raises(Unreadable):
            values.web_address(cell)


def test_lists() -> None:
    assert values.listed("健康・福祉、スポーツ;健康・福祉\n音楽/ ") == ("健康・福祉", "スポーツ", "音楽")


def test_prose_keeps_its_letters_and_lines() -> None:
    assert values.prose(" ①午前　\r\n\r\n②午後（全３回） ") == "①午前\n\n②午後（全３回）"


@settings(deadline=None)
@given(st.text())
def test_no_text_breaks_a_reader(cell: str) -> None:
    for parse in (values.day, values.clock, values.whole, values.yes, values.web_address, lambda text: values.degrees(text, 90)):
        with suppress(Unreadable):
            parse(cell)


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.times())
def test_written_values_read_back(day: date, clock: time) -> None:
    assert values.day(day.isoformat()) == values.day(f"{day.year}年{day.month}月{day.day}日") == day
    assert values.clock(f"{clock:%H:%M:%S}") == clock.replace(microsecond=0)
