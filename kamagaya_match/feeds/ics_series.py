"""Repeated calendar entries, written out date by date."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import prod

import recurring_ical_events  # type: ignore[import-untyped]
from icalendar import Calendar, Event, vRecur

from kamagaya_match.feeds.open_data.values import YEARS

AHEAD = timedelta(days=366)
MOST = 400
MOST_SERIES = 200
_EACH_DAY = 4
_DAILY_OR_LESS = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_SELDOM = {"BYYEARDAY", "BYWEEKNO", "BYEASTER"}
_NOT_IN_SHORT_ONES = {"BYMONTHDAY", "BYSETPOS"}
_MARKS = ("RRULE", "RDATE", "RECURRENCE-ID")


class RuleRefused(Exception):
    """A rule that is not written out; `args` are the catalogue key and the rule."""


def repeats(event: Event) -> bool:
    """Whether an entry is a series or belongs to one."""
    return any(mark in event for mark in _MARKS)


def occurrences(entries: Sequence[Event], today: date) -> list[Event]:
    """The dates of one series (all entries that share a UID) from `today` to a year ahead, each with its RECURRENCE-ID.

    Errors: RuleRefused.
    """
    for entry in entries:
        _check(entry)
    calendar = Calendar()
    for entry in entries:
        calendar.add_component(entry)
    try:
        found: list[Event] = recurring_ical_events.of(calendar).between(today, today + AHEAD)
    except Exception:  # the libraries below let errors of many kinds out for rules and exceptions that make no sense
        raise RuleRefused("import.bad_rule", _written(entries[0].get("RRULE"))) from None
    return found


def _check(entry: Event) -> None:
    rule = entry.get("RRULE")
    if rule is None:
        return
    if not isinstance(rule, vRecur):
        raise RuleRefused("import.bad_rule", _written(rule))
    frequency, interval = str(rule.get("FREQ", [""])[0]).upper(), rule.get("INTERVAL", [1])[0]
    times = prod(len(rule.get(part, [0])) for part in ("BYHOUR", "BYMINUTE", "BYSECOND"))
    if frequency not in _DAILY_OR_LESS or times > _EACH_DAY:
        raise RuleRefused("import.too_often", _written(rule))
    if interval < 1 or _began_long_ago(entry):
        raise RuleRefused("import.bad_rule", _written(rule))
    # These parts can make a rule that has no date at all, for which a search would run to the year 9999.
    forbidden = _SELDOM | (_NOT_IN_SHORT_ONES if frequency in ("DAILY", "WEEKLY") else set())
    if forbidden & set(rule):
        raise RuleRefused("import.bad_rule", _written(rule))


def _began_long_ago(entry: Event) -> bool:
    starts = getattr(entry.get("DTSTART"), "dt", None)
    return not isinstance(starts, date) or starts.year < YEARS.start


def _written(rule: object) -> str:
    if not isinstance(rule, vRecur):
        return str(rule or "")
    return ";".join(f"{part}={','.join(str(value) for value in values)}" for part, values in rule.items())
