"""The meetings of a certificate in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from kamagaya_match.certificates.rules import Line
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say


class CertificateFacts(Protocol):
    """One certificate; a row of the table has it all."""

    number: str
    state: str
    group_name: str
    name: str
    reason: str
    asked_at: datetime
    issued_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True)
class LineRow:
    """One meeting; `place_in_list` counts from 0, `noted` says that the group had recorded it."""

    place_in_list: str = ""
    day: str = ""
    time: str = ""
    hours: str = ""
    title: str = ""
    place: str = ""
    noted: bool = False


@dataclass(frozen=True)
class WorkRow:
    """Work for one group, on a paper that adds up hours."""

    group: str = ""
    title: str = ""
    dates: str = ""
    hours: str = ""


def rows_of(lines: Sequence[Line], lang: Lang) -> list[LineRow]:
    """Every meeting, the earliest first."""
    return [_row(number, line, lang) for number, line in enumerate(lines)]


def _row(number: int, line: Line, lang: Lang) -> LineRow:
    return LineRow(
        place_in_list=str(number),
        day=day_of(line, lang),
        time=say(lang, "certificates.all_day") if line.all_day else time_of(line, lang),
        hours=say(lang, "certificates.no_hours") if line.all_day else hours(line.minutes, lang),
        title=line.title,
        place=line.place,
        noted=line.sure,
    )


def day_of(line: Line, lang: Lang) -> str:
    """The day of a meeting, always with its year; of several days the first and the last."""
    first, last = line.starts.date(), dates.last_day(line.starts, line.ends)
    if first == last:
        return whole_day(first, lang)
    return say(lang, "dates.span", first=whole_day(first, lang), last=whole_day(last, lang))


def whole_day(of: date, lang: Lang) -> str:
    """2026年12月6日: as it must read in ten years."""
    return say(lang, "certificates.day", year=of.year, month=say(lang, f"dates.months.m{of.month}"), day=of.day)


def time_of(line: Line, lang: Lang) -> str:
    closing = dates.clock_time(line.ends, lang, closing=True)
    return say(lang, "dates.span", first=dates.clock_time(line.starts, lang), last=closing)


def hours(minutes: int, lang: Lang) -> str:
    """2時間30分."""
    whole, rest = divmod(minutes, 60)
    if not rest:
        return say(lang, "certificates.hours", n=whole)
    if not whole:
        return say(lang, "certificates.minutes", n=rest)
    return say(lang, "certificates.hours_minutes", hours=whole, minutes=rest)


def total(lines: Sequence[Line], lang: Lang) -> str:
    """How often and how long altogether: 3回・5時間; all-day meetings count as meetings only."""
    minutes = sum(line.minutes for line in lines)
    times = say(lang, "certificates.times", n=len(lines))
    return say(lang, "certificates.total", times=times, hours=hours(minutes, lang)) if minutes else times


def period(lines: Sequence[Line], lang: Lang) -> str:
    """From the first to the last day."""
    first, last = lines[0].starts.date(), dates.last_day(lines[-1].starts, lines[-1].ends)
    if first == last:
        return whole_day(first, lang)
    return say(lang, "dates.span", first=whole_day(first, lang), last=whole_day(last, lang))
