from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from kamagaya_match.clock import at
from kamagaya_match.events.rules import CalendarFacts, EventFacts, evening_or_weekend, missing_for_publishing, moves_calendar
from kamagaya_match.words.catalogue import keys

STARTS = at(date(2026, 12, 6), time(10))
HOUR = timedelta(hours=1)
READY = EventFacts(
    title="落ち葉かき",
    summary="里山で落ち葉を集めます",
    starts=STARTS,
    ends=STARTS + 2 * HOUR,
    place="みほん公園",
    fee=0,
    contact="047-000-0000",
    opens=STARTS - 48 * HOUR,
    closes=STARTS - HOUR,
    capacity=20,
)
SHOWN = CalendarFacts(
    title="落ち葉かき", starts=STARTS, ends=STARTS + HOUR, all_day=False, place="みほん公園", online_url="", cancelled=False
)


def test_a_complete_draft_is_ready() -> None:
    assert missing_for_publishing(READY) == []


def test_an_empty_draft_needs_the_main_facts_in_the_form_s_order() -> None:
    wanted = ["title", "summary", "starts", "place", "fee", "contact"]
    assert missing_for_publishing(EventFacts()) == [f"event_checks.{name}" for name in wanted]


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        (replace(READY, title=" \n"), "title"),
        (replace(READY, ends=STARTS), "ends_before_start"),
        (replace(READY, online=True), "online_url"),
        (replace(READY, fee=-1), "negative_fee"),
        (replace(READY, capacity=0), "capacity"),
        (replace(READY, opens=READY.closes), "closes_before_opens"),
        (replace(READY, closes=STARTS + 3 * HOUR), "closes_after_end"),
        (replace(READY, ends=None, closes=STARTS + HOUR), "closes_after_end"),
    ],
)
def test_one_thing_wrong(facts: EventFacts, key: str) -> None:
    assert missing_for_publishing(facts) == [f"event_checks.{key}"]
    assert f"event_checks.{key}" in keys()


@pytest.mark.parametrize(
    "facts",
    [
        replace(READY, place="", online=True, online_url="https://example.jp/room"),
        replace(READY, capacity=None, opens=None, closes=None),
        replace(READY, sign_up=False, capacity=0, closes=STARTS + 9 * HOUR),
        replace(READY, closes=READY.ends),
    ],
)
def test_other_ways_to_be_ready(facts: EventFacts) -> None:
    assert missing_for_publishing(facts) == []


@pytest.mark.parametrize(
    "after",
    [
        replace(SHOWN, title="焼きいも"),
        replace(SHOWN, starts=STARTS - HOUR),
        replace(SHOWN, ends=None),
        replace(SHOWN, all_day=True),
        replace(SHOWN, place="市民会館"),
        replace(SHOWN, online_url="https://example.jp/room"),
        replace(SHOWN, cancelled=True),
    ],
)
def test_what_moves_calendars(after: CalendarFacts) -> None:
    assert moves_calendar(SHOWN, after)


def test_the_same_moment_in_another_zone_moves_nothing() -> None:
    assert not moves_calendar(SHOWN, replace(SHOWN, starts=STARTS.astimezone(UTC)))


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        (at(date(2026, 12, 4), time(16, 59)), False),
        (at(date(2026, 12, 4), time(17)), True),
        (at(date(2026, 12, 5), time(10)), True),
        (at(date(2026, 11, 23), time(10)), True),
        (datetime(2026, 12, 4, 9, tzinfo=UTC), True),
    ],
)
def test_evenings_and_weekends(starts: datetime, expected: bool) -> None:
    assert evening_or_weekend(starts) is expected
