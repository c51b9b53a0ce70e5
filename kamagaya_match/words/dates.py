"""Dates and times as people read them, in the three languages, and Japan's holidays."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta
from functools import cache

import holidays

from kamagaya_match import clock

from .catalogue import Lang, say

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SATURDAY = 5
_MOMENT = timedelta(microseconds=1)


def day(of: date, lang: Lang) -> str:
    """12月6日(日), of a moment its day in Tokyo; with the year when it is not this one."""
    if isinstance(of, datetime):
        of = of.astimezone(clock.TOKYO)
    key = "dates.day" if of.year == clock.today().year else "dates.day_with_year"
    return say(
        lang,
        key,
        year=of.year,
        month=say(lang, f"dates.months.m{of.month}"),
        day=of.day,
        weekday=weekday(of, lang),
    )


def weekday(of: date, lang: Lang) -> str:
    """日; in easy Japanese 日曜日, in English Sun."""
    table = "weekdays_long" if lang == "easy" else "weekdays"
    return say(lang, f"common.{table}.{WEEKDAYS[of.weekday()]}")


def month(of: date, lang: Lang) -> str:
    """2026年12月."""
    return say(lang, "dates.month", year=of.year, month=say(lang, f"dates.months_long.m{of.month}"))


def clock_time(of: time | datetime, lang: Lang, *, closing: bool = False) -> str:
    """9:30; in easy Japanese 午前9時30分. `closing` says midnight as the end of the day before, 24:00."""
    part = _part_of_day(of.hour, closing and of.hour == of.minute == 0)
    key = f"dates.time.{part}" if of.minute == 0 else f"dates.time.{part}_minutes"
    if lang == "easy":
        return say(lang, key, hour=of.hour % 12, minute=of.minute)
    return say(lang, key, hour=of.hour, minute=f"{of.minute:02}")


def when(start: datetime, end: datetime | None, all_day: bool, lang: Lang) -> str:
    """12月6日(日) 10:00–12:00, over several days, or all day.

    `end` is the moment at which it is over: for an all-day event the midnight after its last day.
    """
    start = start.astimezone(clock.TOKYO)
    end = end.astimezone(clock.TOKYO) if end else None
    if all_day:
        return _whole_days(start.date(), last_day(start, end), lang)
    opening = say(lang, "dates.day_and_time", day=day(start, lang), time=clock_time(start, lang))
    if end is None or end <= start:
        return opening
    closing = clock_time(end, lang, closing=True)
    if last_day(start, end) != start.date():
        closing = say(lang, "dates.day_and_time", day=day(last_day(start, end), lang), time=closing)
    return say(lang, "dates.span", first=opening, last=closing)


def stamp(of: datetime, lang: Lang) -> str:
    """12月1日(火) 9:05."""
    of = of.astimezone(clock.TOKYO)
    return say(lang, "dates.day_and_time", day=day(of, lang), time=clock_time(of, lang))


def deadline(of: datetime, lang: Lang) -> str:
    """12月1日(火) 17:00まで; without the time when it is the end of a day."""
    of = of.astimezone(clock.TOKYO)
    last = of - _MOMENT
    if (of.hour, of.minute) in {(0, 0), (23, 59)}:
        return say(lang, "dates.until_day", day=day(last, lang))
    return say(lang, "dates.until", day=day(of, lang), time=clock_time(of, lang))


def last_day(start: datetime, end: datetime | None) -> date:
    """The last Tokyo day of something that is over at `end`; ending at midnight does not touch the next day."""
    start = start.astimezone(clock.TOKYO)
    if end is None or end <= start:
        return start.date()
    return (end.astimezone(clock.TOKYO) - _MOMENT).date()


def weekend_of(today: date) -> tuple[date, date]:
    """The Saturday and Sunday of this week; on a Sunday only that day is left."""
    saturday = today + timedelta(days=SATURDAY - today.weekday())
    return max(saturday, today), saturday + timedelta(days=1)


def month_of(today: date) -> tuple[date, date]:
    """The first and the last day of the month."""
    return today.replace(day=1), today.replace(day=monthrange(today.year, today.month)[1])


def holiday_name(of: date, lang: Lang = "ja") -> str | None:
    """The name of the national holiday on this day, or None."""
    return _holidays("en_US" if lang == "en" else "ja", of.year).get(of)


def is_day_off(of: date) -> bool:
    """Whether most people are free: Saturday, Sunday or a national holiday."""
    return of.weekday() >= SATURDAY or holiday_name(of) is not None


@cache
def _holidays(language: str, year: int) -> holidays.HolidayBase:
    # one finished calendar per year: the package's own growing calendar is not safe between threads
    return holidays.country_holidays("JP", language=language, years=year, expand=False)


def _part_of_day(hour: int, closing: bool) -> str:
    if closing:
        return "midnight"
    if hour == 12:
        return "noon"
    return "morning" if hour < 12 else "afternoon"


def _whole_days(first: date, last: date, lang: Lang) -> str:
    if first == last:
        return say(lang, "dates.all_day", day=day(first, lang))
    return say(lang, "dates.span", first=day(first, lang), last=day(last, lang))
