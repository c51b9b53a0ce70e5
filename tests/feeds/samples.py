"""Entries and files of invented people that the tests of feeds share."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from icalendar import Calendar

from kamagaya_match.clock import at
from kamagaya_match.feeds.entries import CalendarEntry, CalendarInfo

DATA = Path(__file__).parents[1] / "data"
CREATED, CHANGED = datetime(2026, 9, 1, 3, tzinfo=UTC), datetime(2026, 10, 1, 4, 5, 6, tzinfo=UTC)
TEN, NOON = (at(date(2026, 10, 10), time(hour)) for hour in (10, 12))
FAMILY, VOICED_KANA = "👨‍👩‍👧‍👦", "か\u3099き\u3099"
_letters = st.text(st.characters(exclude_categories=["Cs"]))
_pieces = st.sampled_from(["鎌ケ谷", FAMILY, VOICED_KANA, "\\", ";", ",", "\n", "\\n", "https://"])
any_text = st.lists(_letters | _pieces, max_size=30).map("".join)


def entry(**changes: Any) -> CalendarEntry:
    """The tea party, changed."""
    facts: dict[str, Any] = {
        "uid": "event-1@match.example.jp",
        "summary": "お茶会",
        "starts": TEN,
        "ends": NOON,
        "created": CREATED,
        "changed": CHANGED,
    }
    return CalendarEntry(**{**facts, **changes})


def info(**changes: Any) -> CalendarInfo:
    """A calendar of the whole city, changed."""
    return CalendarInfo(**{"name": "鎌ケ谷マッチ", "changed": CHANGED, **changes})


def parsed(written: bytes) -> Any:
    """The calendar as the icalendar library understands it."""
    return Calendar.from_ical(written)


def only_event(written: bytes) -> Any:
    """The one VEVENT of a calendar."""
    [event] = parsed(written).walk("VEVENT")
    return event


def unfolded(written: bytes) -> list[str]:
    """The logical lines of a calendar."""
    return written.decode().replace("\r\n ", "").split("\r\n")
