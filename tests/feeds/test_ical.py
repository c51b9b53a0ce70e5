from datetime import UTC, date, timedelta

import pytest
from hypothesis import given, settings

from kamagaya_match.feeds.ical import calendar_bytes
from kamagaya_match.feeds.text import clean, one_line
from tests.feeds.samples import CHANGED, CREATED, NOON, TEN, any_text, entry, info, only_event, parsed, unfolded

FULL = entry(
    summary="多世代お茶会; 無料, どなたでも",
    description="持ち物:\n飲み物、\\筆記用具",
    location="みどり野公民館（花町1-2-3）",
    lat=35.76941,
    lon=139.99965,
    url="https://match.example.jp/events/お茶会",
    categories=("交流", "福祉, 健康"),
    online_url="https://meet.example.jp/tea",
    series_uid="series-1@match.example.jp",
    sequence=3,
)


def test_the_calendar_tells_what_it_is() -> None:
    about = info(
        description="市のイベント", source_url="https://match.example.jp/calendar.ics", page_url="https://match.example.jp/events/"
    )
    assert unfolded(calendar_bytes(about, []))[:15] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Kamagaya Match//Calendar 1.0//JA",
        "CALSCALE:GREGORIAN",
        "NAME:鎌ケ谷マッチ",
        "X-WR-CALNAME:鎌ケ谷マッチ",
        "DESCRIPTION:市のイベント",
        "X-WR-CALDESC:市のイベント",
        "X-WR-TIMEZONE:Asia/Tokyo",
        "SOURCE;VALUE=URI:https://match.example.jp/calendar.ics",
        "URL:https://match.example.jp/events/",
        "LAST-MODIFIED:20261001T040506Z",
        "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
        "X-PUBLISHED-TTL:PT4H",
        "COLOR:navy",
    ]


def test_a_feed_has_no_method() -> None:
    assert b"METHOD" not in calendar_bytes(info(), [FULL])


def test_tokyo_is_defined_once() -> None:
    [zone] = parsed(calendar_bytes(info(), [FULL, FULL])).walk("VTIMEZONE")
    [standard] = zone.subcomponents
    assert zone["TZID"] == "Asia/Tokyo"
    assert standard["TZOFFSETTO"].td == standard["TZOFFSETFROM"].td == timedelta(hours=9)


def test_an_entry_tells_everything() -> None:
    event = only_event(calendar_bytes(info(), [FULL]))
    assert event["UID"] == "event-1@match.example.jp"
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == CHANGED
    assert event["CREATED"].dt == CREATED
    assert event["SEQUENCE"] == 3
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (TEN, NOON)
    assert event["DTSTART"].params["TZID"] == "Asia/Tokyo"
    assert event["SUMMARY"] == "多世代お茶会; 無料, どなたでも"
    assert event["DESCRIPTION"] == "持ち物:\n飲み物、\\筆記用具"
    assert event["LOCATION"] == "みどり野公民館（花町1-2-3）"
    assert event["GEO"].to_ical() == "35.76941;139.99965"
    assert [str(name) for name in event["CATEGORIES"].cats] == ["交流", "福祉, 健康"]
    assert event["URL"] == "https://match.example.jp/events/%E3%81%8A%E8%8C%B6%E4%BC%9A"
    assert event["CONFERENCE"].params["LABEL"] == "オンラインで参加"
    assert event["RELATED-TO"] == "series-1@match.example.jp"
    assert (event["STATUS"], event["TRANSP"]) == ("CONFIRMED", "TRANSPARENT")


def test_coordinates_have_six_decimals() -> None:
    assert "GEO:35.769410;139.999650" in unfolded(calendar_bytes(info(), [FULL]))


def test_what_is_unknown_is_left_out() -> None:
    names = {line.split(":")[0].split(";")[0] for line in unfolded(calendar_bytes(info(), [entry(lat=35.7)]))}
    assert not names & {"DESCRIPTION", "LOCATION", "GEO", "URL", "CATEGORIES", "CONFERENCE", "RELATED-TO", "SOURCE", "TRIGGER"}


def test_whole_days_end_on_the_day_after() -> None:
    event = only_event(calendar_bytes(info(), [entry(starts=date(2026, 10, 17), ends=date(2026, 10, 18))]))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 10, 17), date(2026, 10, 19))


def test_there_is_always_an_end() -> None:
    assert only_event(calendar_bytes(info(), [entry(ends=TEN)]))["DTEND"].dt == TEN + timedelta(hours=1)


def test_cancelled_says_so_in_every_way() -> None:
    event = only_event(calendar_bytes(info(), [entry(status="cancelled", blocks_time=True, remind_before=timedelta(hours=1))]))
    assert (event["STATUS"], event["SUMMARY"], event["TRANSP"]) == ("CANCELLED", "【中止】お茶会", "TRANSPARENT")
    assert event.walk("VALARM") == []


def test_cancelled_is_said_once() -> None:
    assert only_event(calendar_bytes(info(), [entry(status="cancelled", summary="【中止】お茶会")]))["SUMMARY"] == "【中止】お茶会"


def test_cancelled_in_english() -> None:
    event = only_event(calendar_bytes(info(lang="en"), [entry(status="cancelled", summary="Tea")]))
    assert event["SUMMARY"] == "[Cancelled] Tea"


@pytest.mark.parametrize(("blocks", "expected"), [(True, "OPAQUE"), (False, "TRANSPARENT")])
def test_only_what_one_attends_blocks_time(blocks: bool, expected: str) -> None:
    assert only_event(calendar_bytes(info(), [entry(blocks_time=blocks)]))["TRANSP"] == expected


def test_a_reminder() -> None:
    [alarm] = only_event(calendar_bytes(info(), [entry(remind_before=timedelta(days=1))])).walk("VALARM")
    assert (alarm["TRIGGER"].dt, alarm["ACTION"], alarm["DESCRIPTION"]) == (timedelta(days=-1), "DISPLAY", "お茶会")


def test_the_same_entries_give_the_same_bytes() -> None:
    elsewhere = entry(starts=TEN.astimezone(UTC), ends=NOON.astimezone(UTC))
    assert calendar_bytes(info(), [FULL, entry()]) == calendar_bytes(info(), iter([FULL, elsewhere]))


def test_every_line_ends_with_crlf() -> None:
    written = calendar_bytes(info(), [FULL])
    assert written.endswith(b"END:VCALENDAR\r\n")
    assert written.count(b"\n") == written.count(b"\r") == written.count(b"\r\n")


@settings(max_examples=60, deadline=None)
@given(any_text, any_text, any_text)
def test_any_text_reads_back(summary: str, description: str, category: str) -> None:
    event = only_event(calendar_bytes(info(name=summary), [entry(summary=summary, description=description, categories=(category, "福祉"))]))
    assert event["SUMMARY"] == one_line(summary)
    assert event.get("DESCRIPTION", "") == clean(description)
    assert [str(name) for name in event["CATEGORIES"].cats][-1] == "福祉"
