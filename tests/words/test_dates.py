from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match import clock
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import LANGS, Lang

SUNDAY = date(2026, 12, 6)


@pytest.fixture(autouse=True)
def _in_november_2026() -> Iterator[None]:
    with clock.frozen(clock.at(date(2026, 11, 22), time(9))):
        yield


def on(day: date, hour: int, minute: int = 0) -> datetime:
    return clock.at(day, time(hour, minute))


@pytest.mark.parametrize(("lang", "expected"), [("ja", "12月6日(日)"), ("easy", "12月6日（日曜日）"), ("en", "Sun 6 Dec")])
def test_a_day_of_this_year(lang: Lang, expected: str) -> None:
    assert dates.day(SUNDAY, lang) == expected


def test_the_day_of_a_moment_is_the_one_in_tokyo() -> None:
    """What is stored in UTC is still the day before for nine hours."""
    with clock.frozen(clock.at(date(2026, 11, 24), time(3))):
        assert dates.day(datetime(2026, 11, 30, 18, 43, tzinfo=UTC), "ja") == "12月1日(火)"
        assert dates.day(datetime(2026, 12, 31, 15, 0, tzinfo=UTC), "ja") == "2027年1月1日(金)"


@pytest.mark.parametrize(
    ("lang", "expected"), [("ja", "2027年1月10日(日)"), ("easy", "2027年1月10日（日曜日）"), ("en", "Sun 10 Jan 2027")]
)
def test_a_day_of_another_year_says_the_year(lang: Lang, expected: str) -> None:
    assert dates.day(date(2027, 1, 10), lang) == expected


@pytest.mark.parametrize(("lang", "expected"), [("ja", "2026年12月"), ("easy", "2026年12月"), ("en", "December 2026")])
def test_a_month(lang: Lang, expected: str) -> None:
    assert dates.month(SUNDAY, lang) == expected


@pytest.mark.parametrize(
    ("at", "ja", "easy", "en"),
    [
        (time(0, 5), "0:05", "午前0時5分", "0:05"),
        (time(9), "9:00", "午前9時", "9:00"),
        (time(12), "12:00", "昼の12時", "12:00"),
        (time(12, 30), "12:30", "昼の12時30分", "12:30"),
        (time(17, 45), "17:45", "午後5時45分", "17:45"),
    ],
)
def test_a_time(at: time, ja: str, easy: str, en: str) -> None:
    assert [dates.clock_time(at, lang) for lang in LANGS] == [ja, easy, en]


@pytest.mark.parametrize(
    ("start", "end", "all_day", "ja", "easy", "en"),
    [
        (
            on(SUNDAY, 10),
            on(SUNDAY, 12),
            False,
            "12月6日(日) 10:00–12:00",
            "12月6日（日曜日） 午前10時から 昼の12時まで",
            "Sun 6 Dec, 10:00–12:00",
        ),
        (on(SUNDAY, 10), None, False, "12月6日(日) 10:00", "12月6日（日曜日） 午前10時", "Sun 6 Dec, 10:00"),
        (
            on(SUNDAY, 20),
            on(SUNDAY, 0) + timedelta(days=1),
            False,
            "12月6日(日) 20:00–24:00",
            "12月6日（日曜日） 午後8時から 夜の12時まで",
            "Sun 6 Dec, 20:00–24:00",
        ),
        (
            on(SUNDAY, 20),
            on(date(2026, 12, 7), 15, 30),
            False,
            "12月6日(日) 20:00–12月7日(月) 15:30",
            "12月6日（日曜日） 午後8時から 12月7日（月曜日） 午後3時30分まで",
            "Sun 6 Dec, 20:00–Mon 7 Dec, 15:30",
        ),
        (on(SUNDAY, 0), on(date(2026, 12, 7), 0), True, "12月6日(日) 終日", "12月6日（日曜日） 1日中", "Sun 6 Dec, all day"),
        (
            on(SUNDAY, 0),
            on(date(2026, 12, 8), 0),
            True,
            "12月6日(日)–12月7日(月)",
            "12月6日（日曜日）から 12月7日（月曜日）まで",
            "Sun 6 Dec–Mon 7 Dec",
        ),
    ],
)
def test_when_something_is(start: datetime, end: datetime | None, all_day: bool, ja: str, easy: str, en: str) -> None:
    assert [dates.when(start, end, all_day, lang) for lang in LANGS] == [ja, easy, en]


def test_stored_utc_is_said_in_tokyo_time() -> None:
    start, end = on(SUNDAY, 10).astimezone(UTC), on(SUNDAY, 12).astimezone(UTC)
    assert dates.when(start, end, False, "ja") == "12月6日(日) 10:00–12:00"
    assert dates.stamp(start, "ja") == "12月6日(日) 10:00"


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (on(SUNDAY, 17), "12月6日(日) 17:00まで"),
        (on(SUNDAY, 23, 59), "12月6日(日)まで"),
        (on(SUNDAY, 0), "12月5日(土)まで"),
    ],
)
def test_a_deadline(at: datetime, expected: str) -> None:
    assert dates.deadline(at, "ja") == expected


def test_a_deadline_in_the_other_languages() -> None:
    assert dates.deadline(on(SUNDAY, 17), "easy") == "12月6日（日曜日） 午後5時まで"
    assert dates.deadline(on(SUNDAY, 17), "en") == "by Sun 6 Dec, 17:00"


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_weekend_lies_ahead_in_the_same_week(today: date) -> None:
    first, last = dates.weekend_of(today)
    assert today <= last < today + timedelta(days=7)
    assert first >= today
    assert last.weekday() == 6
    assert first.weekday() in ({6} if today.weekday() == 6 else {5})


@given(st.dates())
def test_a_month_runs_from_its_first_to_its_last_day(today: date) -> None:
    first, last = dates.month_of(today)
    assert first.day == 1
    assert first <= today <= last
    assert last == date.max or (last + timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    ("day", "ja", "en"),
    [
        (date(2026, 11, 23), "勤労感謝の日", "Labor Thanksgiving Day"),
        (date(2027, 3, 22), "振替休日", "Substitute Holiday"),
        (SUNDAY, None, None),
    ],
)
def test_holidays(day: date, ja: str | None, en: str | None) -> None:
    assert (dates.holiday_name(day), dates.holiday_name(day, "easy"), dates.holiday_name(day, "en")) == (ja, ja, en)


@pytest.mark.parametrize(
    ("day", "off"), [(date(2026, 11, 23), True), (SUNDAY, True), (date(2026, 12, 5), True), (date(2026, 12, 4), False)]
)
def test_days_off(day: date, off: bool) -> None:
    assert dates.is_day_off(day) is off


def test_many_threads_may_ask_for_the_same_new_year() -> None:
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(dates.holiday_name, [date(2043, 1, 1)] * 32)) == {"元日"}
