import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import vDuration

from kamagaya_match.feeds.ical_lines import address_line, duration, joined, local_line, text, uri_line, utc_line
from kamagaya_match.feeds.text import clean
from tests.feeds.samples import FAMILY, TEN, VOICED_KANA, any_text


@settings(deadline=None)
@given(any_text)
@example("鎌ケ谷" * 40)
@example(FAMILY * 12)
@example(VOICED_KANA * 30)
@example("\\" * 200)
@example("a" * 66 + "\\;" + "b" * 80)
def test_no_line_is_longer_than_75_octets_and_no_letter_is_split(value: str) -> None:
    line = f"SUMMARY:{text(value)}"
    written = joined([line])
    physical = written.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(part) <= 75 for part in physical)
    assert all(part.decode() for part in physical)
    assert all(part.startswith(b" ") for part in physical[1:])
    assert written.decode().replace("\r\n ", "") == line + "\r\n"


@settings(deadline=None)
@given(any_text)
@example("a" * 66 + "\\;" + "b" * 80)
def test_no_escape_is_split(value: str) -> None:
    for part in joined([f"SUMMARY:{text(value)}"]).split(b"\r\n "):
        content = part.removesuffix(b"\r\n")
        assert (len(content) - len(content.rstrip(b"\\"))) % 2 == 0


@settings(deadline=None)
@given(any_text)
def test_escaped_text_is_one_line_that_reads_back(value: str) -> None:
    escaped = text(value)
    assert "\n" not in escaped
    assert unescaped(escaped) == clean(value)


def unescaped(value: str) -> str:
    """The rule of the standard."""
    return re.sub(r"\\(.)", lambda escape: "\n" if escape[1] == "n" else escape[1], value)


def test_a_line_of_exactly_75_octets_stays_whole() -> None:
    assert joined(["X" * 75]) == b"X" * 75 + b"\r\n"
    assert joined(["X" * 76]) == b"X" * 75 + b"\r\n X\r\n"


def test_moments() -> None:
    assert utc_line("DTSTAMP", TEN) == "DTSTAMP:20261010T010000Z"
    assert local_line("DTSTART", TEN.astimezone(UTC)) == "DTSTART;TZID=Asia/Tokyo:20261010T100000"
    assert local_line("DTSTART", date(2026, 10, 10)) == "DTSTART;VALUE=DATE:20261010"
    assert utc_line("DTSTAMP", datetime(2026, 1, 1, microsecond=9, tzinfo=UTC)) == "DTSTAMP:20260101T000000Z"


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (timedelta(hours=4), "PT4H"),
        (timedelta(days=1), "P1D"),
        (timedelta(days=1, minutes=30, seconds=5), "P1DT30M5S"),
        (timedelta(), "PT0S"),
        (-timedelta(minutes=90), "-PT1H30M"),
    ],
)
def test_durations(length: timedelta, expected: str) -> None:
    assert duration(length) == expected


@settings(deadline=None)
@given(st.timedeltas(timedelta(days=-400), timedelta(days=400)).map(lambda length: timedelta(seconds=round(length.total_seconds()))))
def test_durations_read_back(length: timedelta) -> None:
    reader: Any = vDuration
    assert reader.from_ical(duration(length)) == length


def test_parameters_are_quoted_and_cannot_break_out() -> None:
    line = address_line("ORGANIZER", "a@example.jp\r\nX:1", CN='会長, "はな"\nさん^', ROLE="")
    assert line == "ORGANIZER;CN=\"会長, ^'はな^' さん^^\":mailto:a@example.jpX:1"


def test_addresses_of_pages_are_ascii() -> None:
    assert uri_line("URL", "https://example.jp/会") == "URL:https://example.jp/%E4%BC%9A"
