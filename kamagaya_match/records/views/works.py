"""A record in words."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from kamagaya_match.certificates.views import WorkRow, hours, whole_day
from kamagaya_match.records.rules import Work
from kamagaya_match.words.catalogue import Lang, say


class RecordFacts(Protocol):
    """One record; a row of the table has it all."""

    number: str
    place: int
    state: str
    name: str
    shown: str
    salt: str
    identity: str
    first: date
    last: date
    issued_at: datetime
    ended_at: datetime | None
    reason: str


def rows_of(works: Sequence[Work], lang: Lang) -> list[WorkRow]:
    """What was given, one row for each engagement."""
    return [WorkRow(work.group, work.title, dates(work, lang), hours(work.minutes, lang)) for work in works]


def dates(work: Work, lang: Lang) -> str:
    """The day, or the first and the last one and how many there were."""
    if work.days == 1:
        return whole_day(work.first, lang)
    return say(lang, "records.dates", span=span(work.first, work.last, lang), n=work.days)


def span(first: date, last: date, lang: Lang) -> str:
    """From one day to another."""
    if first == last:
        return whole_day(first, lang)
    return say(lang, "dates.span", first=whole_day(first, lang), last=whole_day(last, lang))


def total(works: Sequence[Work], lang: Lang) -> str:
    return hours(sum(work.minutes for work in works), lang)
