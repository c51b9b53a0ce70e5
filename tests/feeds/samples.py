"""Entries and files of invented people that the tests of feeds share."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from icalendar import Calendar, Event

from kamagaya_match.clock import at
from kamagaya_match.feeds.entries import CalendarEntry, CalendarInfo

DATA = Path(__file__).parents[1] / "data"
CREATED, CHANGED = datetime(2026, 9, 1, 3, tzinfo=UTC), datetime(2026, 10, 1, 4, 5, 6, tzinfo=UTC)
TEN, NOON = (at(date(2026, 10, 10), time(hour)) for hour in (10, 12))
FAMILY, VOICED_KANA = "👨‍👩‍👧‍👦", "か\u3099き\u3099"
any_text = st.text(
    st.one_of(st.characters(exclude_categories=("Cs",)), st.sampled_from(["鎌ケ谷", FAMILY, VOICED_KANA, "\\", ";", ",", "\n", "\\n"]))
)


def entry(**changes: Any) -> CalendarEntry:
    """The tea party, changed."""
    facts = {"uid": "event-1@match.example.jp", "summary": "お茶会", "starts": TEN, "ends": NOON, "created": CREATED, "changed": CHANGED}
    return CalendarEntry(**{**facts, **changes})


def info(**changes: Any) -> CalendarInfo:
    """A calendar of the whole city, changed."""
    return CalendarInfo(**{"name": "鎌ケ谷マッチ", "changed": CHANGED, **changes})


def parsed(written: bytes) -> Calendar:
    """The calendar as the icalendar library understands it."""
    calendar = Calendar.from_ical(written)
    assert isinstance(calendar, Calendar)
    return calendar


def only_event(written: bytes) -> Event:
    """The one VEVENT of a calendar."""
    [event] = parsed(written).walk("VEVENT")
    assert isinstance(event, Event)
    return event


def unfolded(written: bytes) -> list[str]:
    """The logical lines of a calendar."""
    return written.decode().replace("\r\n ", "").split("\r\n")
