from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamagaya_match.feeds.ical import calendar_bytes
from kamagaya_match.feeds.ics_in import read_ics
from kamagaya_match.feeds.imported import ImportedEvent, ReadResult
from tests.feeds.samples import DATA, NOON, TEN, entry, info

TODAY = date(2026, 9, 1)


def read(*bodies: str) -> ReadResult:
    """What comes of entries with these lines besides UID and SUMMARY."""
    entries = "".join(f"BEGIN:VEVENT\nUID:{n}\nSUMMARY:会\n{body}\nEND:VEVENT\n" for n, body in enumerate(bodies, start=1))
    return read_ics(f"BEGIN:VCALENDAR\nVERSION:2.0\n{entries}END:VCALENDAR\n".encode(), TODAY)


def only(body: str) -> ImportedEvent:
    [event] = read(body).events
    return event


def refusal(body: str) -> str:
    [error] = read(body).errors
    return error.reason_key


@pytest.fixture(scope="module")
def club() -> ReadResult:
    return read_ics((DATA / "club_calendar.ics").read_bytes(), TODAY)


class TestAFile:
    def test_every_entry_is_read_or_refused(self, club: ReadResult) -> None:
        assert [(event.line, event.title) for event in club.events] == [
            (14, "多世代お茶会; 参加無料, どなたでも"),
            (29, "町内いっせい清掃"),
            (37, "よるのおしゃべり会"),
            (45, "合唱の練習"),
            (45, "合唱の練習"),
            (45, "合唱の練習"),
            (54, "合唱の練習（木曜日に変更）"),
            (67, "番号のない文化祭"),
        ]
        assert [(error.line, error.reason_key) for error in club.errors] == [(62, "import.no_title")]
        assert club.dialect == "ics"

    def test_all_facts(self, club: ReadResult) -> None:
        tea = club.events[0]
        assert (tea.starts_on, tea.starts_at, tea.ends_on, tea.ends_at) == (date(2026, 10, 10), time(10), date(2026, 10, 10), time(12))
        assert tea.description == "地域の団体と住民がお茶を飲みながら話します。\n持ち物: 飲み物、筆記用具。雨でも開きます。"
        assert (tea.place_name, tea.lat, tea.lon) == ("みどり野公民館", 35.7769, 140.0008)
        assert (tea.url, tea.categories) == ("https://example.jp/tea", ("交流", "福祉"))
        assert (tea.organizer, tea.contact_mail) == ("みどり野散歩の会", "walk@example.jp")
        assert tea.key == "ics/tea@example.jp"

    def test_whole_days_and_cancelled(self, club: ReadResult) -> None:
        cleanup = club.events[1]
        assert (cleanup.starts_on, cleanup.ends_on, cleanup.starts_at) == (date(2026, 10, 17), date(2026, 10, 18), None)
        assert cleanup.cancelled

    def test_utc_and_a_length(self, club: ReadResult) -> None:
        talk = club.events[2]
        assert (talk.starts_at, talk.ends_at) == (time(20), time(21, 30))
        assert (talk.online, talk.online_url) == (True, "https://meet.example.jp/talk")

    def test_a_series_without_its_exception_and_with_its_change(self, club: ReadResult) -> None:
        chorus = [event for event in club.events if "合唱" in event.title]
        assert sorted(event.starts_on for event in chorus) == [date(2026, 10, 7), date(2026, 10, 22), date(2026, 10, 28), date(2026, 11, 4)]
        assert all(event.starts_at == time(19) for event in chorus)
        assert chorus[-1].key == "ics/chorus@example.jp/20261021T100000"

    def test_without_uid_the_key_follows_from_the_content(self, club: ReadResult) -> None:
        assert club.events[-1].key == f"~{club.events[-1].content_key}"


class TestTimes:
    def test_floating_times_are_those_of_tokyo(self) -> None:
        event = only("DTSTART:20261010T100000\nDTEND:20261010T113000")
        assert (event.starts_at, event.ends_at, event.warnings) == (time(10), time(11, 30), ())

    def test_another_zone(self) -> None:
        event = only("DTSTART;TZID=America/New_York:20261009T210000")
        assert (event.starts_on, event.starts_at, event.ends_at) == (date(2026, 10, 10), time(10), None)

    def test_an_unknown_zone_is_told(self) -> None:
        event = only("DTSTART;TZID=Nowhere/Town:20261010T100000")
        assert event.starts_at == time(10)
        assert [(warning.reason_key, warning.value) for warning in event.warnings] == [("import.unknown_zone", "Nowhere/Town")]

    @pytest.mark.parametrize("ends", ["", "DTEND;VALUE=DATE:20261010", "DTEND;VALUE=DATE:20261011", "DURATION:P1D"])
    def test_one_whole_day(self, ends: str) -> None:
        event = only(f"DTSTART;VALUE=DATE:20261010\n{ends}".strip())
        assert (event.starts_on, event.ends_on) == (date(2026, 10, 10), date(2026, 10, 10))

    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            ("DESCRIPTION:いつか", "import.no_start_date"),
            ("DTSTART:2026-99", "import.bad_start_date"),
            ("DTSTART:00010101T000000", "import.bad_start_date"),
            ("DTSTART:20261010T100000\nDTEND:later", "import.bad_end_date"),
            ("DTSTART:20261010T100000\nDURATION:long", "import.bad_end_date"),
            ("DTSTART:20261010T100000\nDTEND:20261010T090000", "import.end_before_start"),
            ("DTSTART;VALUE=DATE:20261010\nDTEND;VALUE=DATE:20261001", "import.end_before_start"),
            ("DTSTART:20261010T100000\nCLASS:PRIVATE", "import.private_entry"),
        ],
    )
    def test_refused(self, body: str, reason: str) -> None:
        assert refusal(body) == reason


class TestDetails:
    def test_values_that_are_not_understood_are_told(self) -> None:
        event = only("DTSTART:20261010T100000\nGEO:north;west\nURL:ftp://example.jp/")
        assert (event.lat, event.url) == (None, "")
        assert {(warning.column, warning.reason_key) for warning in event.warnings} == {
            ("GEO", "import.bad_coordinate"),
            ("URL", "import.bad_url"),
        }

    def test_an_address_as_the_place_is_online(self) -> None:
        event = only("DTSTART:20261010T100000\nLOCATION:https://meet.example.jp/room")
        assert (event.online, event.online_url, event.place_name) == (True, "https://meet.example.jp/room", "")

    def test_all_categories(self) -> None:
        assert only("DTSTART:20261010T100000\nCATEGORIES:環境,緑\\,花\nCATEGORIES:環境,川").categories == ("環境", "緑,花", "川")

    def test_comments_are_kept(self) -> None:
        assert only("DTSTART:20261010T100000\nCOMMENT:雨でも").extras == (("COMMENT", "雨でも"),)

    def test_two_of_the_same_uid_are_told_apart(self) -> None:
        twice = "BEGIN:VEVENT\nUID:x\nSUMMARY:{}\nDTSTART:20261010T100000\nEND:VEVENT\n"
        result = read_ics(("BEGIN:VCALENDAR\n" + twice.format("朝の会") + twice.format("昼の会") + "END:VCALENDAR").encode(), TODAY)
        assert len({event.key for event in result.events}) == 2


class TestSeries:
    def test_a_year_ahead_and_nothing_past(self) -> None:
        days = [event.starts_on for event in read("DTSTART:20200101T100000\nRRULE:FREQ=WEEKLY").events]
        assert TODAY <= min(days) < TODAY + timedelta(days=7)
        assert TODAY + timedelta(days=359) < max(days) <= TODAY + timedelta(days=366)

    def test_every_date_has_its_own_stable_key(self) -> None:
        body = "DTSTART;TZID=Asia/Tokyo:20260901T100000\nRRULE:FREQ=MONTHLY;COUNT=3"
        assert [event.key for event in read(body).events] == ["ics/1/20260901T010000", "ics/1/20261001T010000", "ics/1/20261101T010000"]

    def test_whole_days_repeat(self) -> None:
        events = read("DTSTART;VALUE=DATE:20260905\nDTEND;VALUE=DATE:20260907\nRRULE:FREQ=YEARLY;COUNT=2").events
        assert [(event.starts_on, event.ends_on, event.key) for event in events] == [
            (date(2026, 9, 5), date(2026, 9, 6), "ics/1/20260905"),
        ]

    def test_more_dates_than_anyone_plans_are_cut_and_told(self) -> None:
        events = read("DTSTART:20260901T100000\nRRULE:FREQ=DAILY;BYHOUR=9,14").events
        assert len(events) == 400
        assert [warning.text("ja") for event in events for warning in event.warnings] == [
            "3行目：くり返しが多いため、はじめの400回だけを取り込みます。"
        ]

    @pytest.mark.parametrize(
        ("rule", "reason"),
        [
            ("FREQ=HOURLY", "import.too_often"),
            ("FREQ=SECONDLY", "import.too_often"),
            ("FREQ=DAILY;BYMINUTE=1,2,3,4,5", "import.too_often"),
            ("FREQ=DAILY;INTERVAL=0", "import.bad_rule"),
            ("FREQ=NEVER", "import.bad_rule"),
            ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "import.bad_rule"),
            ("FREQ=WEEKLY;UNTIL=20251231T000000Z", "import.series_not_in_year"),
        ],
    )
    def test_rules_that_are_refused(self, rule: str, reason: str) -> None:
        result = read(f"DTSTART:20250901T100000\nRRULE:{rule}", "DTSTART:20261010T100000")
        assert [error.reason_key for error in result.errors] == [reason]
        assert len(result.events) == 1

    def test_a_series_that_began_before_calendars(self) -> None:
        assert refusal("DTSTART:00010101T100000\nRRULE:FREQ=DAILY") == "import.bad_rule"

    def test_a_file_full_of_series_is_read_up_to_a_limit(self) -> None:
        result = read(*["DTSTART:20260901T100000\nRRULE:FREQ=DAILY;COUNT=1"] * 203)
        assert len(result.events) == 200
        assert {error.reason_key for error in result.errors} == {"import.too_many_series"}
        assert result.rows == 203


class TestOtherFiles:
    @pytest.mark.parametrize(("data", "reason"), [(b"", "import.empty_file"), (b"a,b\n1,2\n", "import.not_a_calendar")])
    def test_no_calendar(self, data: bytes, reason: str) -> None:
        [error] = read_ics(data, TODAY).errors
        assert (error.line, error.reason_key) == (0, reason)

    def test_a_broken_entry_spoils_no_other(self) -> None:
        result = read("DTSTART:20261010T100000\nEND:VALARM", "DTSTART:20261011T100000")
        assert [event.starts_on.day for event in result.events] == [11]
        assert [error.reason_key for error in result.errors] == ["import.bad_entry"]

    def test_letters_in_another_encoding(self) -> None:
        text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:花見\nDTSTART:20261010T100000\nEND:VEVENT\nEND:VCALENDAR\n"
        assert read_ics(text.encode("cp932"), TODAY).events[0].title == "花見"
        good = "SUMMARY:ことしの花見の会のおしらせをみなさんにおとどけします"
        broken = text.replace("SUMMARY:花見", good).encode().replace("花見".encode(), "花見".encode() + b"\xff")
        assert [error.reason_key for error in read_ics(broken, TODAY).errors] == ["import.unreadable_letters"]


def test_what_we_write_we_can_read() -> None:
    tea = entry(description="持ち物:\n水", location="公民館", lat=35.7, lon=140.0, categories=("福祉",), url="https://example.jp/tea")
    [event] = read_ics(calendar_bytes(info(), [tea]), TODAY).events
    assert (event.title, event.description, event.place_name, event.lat) == ("お茶会", "持ち物:\n水", "公民館", 35.7)
    assert (event.starts_on, event.starts_at, event.ends_at) == (TEN.date(), TEN.time(), NOON.time())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["DTSTART", "DTEND", "RRULE", "DURATION", "RECURRENCE-ID", "EXDATE", "RDATE", "GEO", "UID", "CATEGORIES", "X"]),
            st.sampled_from(["", ";VALUE=DATE", ";TZID=Asia/Tokyo", ";TZID=?"]),
            st.sampled_from(["20261010", "20261010T100000Z", "20261012T100000", "FREQ=WEEKLY;COUNT=3", "PT1H", "-P1D", "1;2", "あ"])
            | st.text(max_size=8),
        ),
        max_size=6,
    )
)
def test_no_entry_is_lost_whatever_it_says(lines: list[tuple[str, str, str]]) -> None:
    body = "\n".join(f"{name}{parameters}:{' '.join(value.splitlines())}" for name, parameters, value in lines)
    result = read(f"{body}\nX-END:1", "DTSTART:20261010T100000")
    assert {event.line for event in result.events} | {error.line for error in result.errors} >= {3}
    assert len(result.events) + len(result.errors) >= 2
