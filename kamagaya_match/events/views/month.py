"""A month of events: as a table at a glance, and as a list for reading."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from kamagaya_match import clock
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .listing import day_title
from .places import place_name
from .rows import SessionRow, Told
from .times import span
from .wording import title_in

WEEK_STARTS_ON = 6  # Sunday, as on most calendars here
TITLES_A_DAY = 3
EARLIEST, LATEST = date(2020, 1, 1), date(2199, 12, 1)


@dataclass(frozen=True)
class MonthDay:
    """One cell: days of the neighbouring months have an empty `number`, days without events an empty `count`."""

    number: str = ""
    href: str = ""
    count: str = ""
    said: str = ""
    titles: list[str] = field(default_factory=list)
    today: bool = False


@dataclass(frozen=True)
class MonthLine:
    """One meeting in the list under the table."""

    time: str = ""
    title: str = ""
    place: str = ""
    href: str = ""
    state: str = ""


@dataclass(frozen=True)
class MonthList:
    """The meetings of one day."""

    text: str = ""
    lines: list[MonthLine] = field(default_factory=list)


@dataclass(frozen=True)
class MonthView:
    """One month; `before` and `after` are the addresses of its neighbours."""

    title: str = ""
    weeks: list[list[MonthDay]] = field(default_factory=list)
    days: list[MonthList] = field(default_factory=list)
    total_text: str = ""
    before: str = ""
    before_text: str = ""
    after: str = ""
    after_text: str = ""
    more: str = ""


def month_asked(text: str) -> date:
    """The first day of the month that an address asks for as 2026-12; of this month when it makes no sense."""
    try:
        asked = date.fromisoformat(f"{text}-01") if len(text) == 7 else clock.today()
    except ValueError:
        asked = clock.today()
    return min(max(asked.replace(day=1), EARLIEST), LATEST)


def next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def month_view(first: date, events: Sequence[Told], total: int, lang: Lang) -> MonthView:
    """The month that begins on `first`; `events` are those of them that are shown, `total` says how many there are."""
    by_day = _by_day(events, first, next_month(first), lang)
    before, after = (first - timedelta(days=1)).replace(day=1), next_month(first)
    return MonthView(
        title=dates.month(first, lang),
        weeks=[[_cell(day, first, by_day.get(day, []), lang) for day in week] for week in _weeks(first)],
        days=[MonthList(day_title(day.isoformat(), lang), lines) for day, lines in sorted(by_day.items())],
        total_text=say(lang, "events.found", n=total),
        before=month_href(before),
        before_text=dates.month(before, lang),
        after=month_href(after),
        after_text=dates.month(after, lang),
        more=f"/events/?from={first}&to={after - timedelta(days=1)}" if total > len(events) else "",
    )


def month_href(first: date) -> str:
    return f"/events/calendar/?month={first:%Y-%m}"


def _weeks(first: date) -> Iterator[list[date]]:
    start = first - timedelta(days=(first.weekday() - WEEK_STARTS_ON) % 7)
    while start < next_month(first):
        yield [start + timedelta(days=offset) for offset in range(7)]
        start += timedelta(days=7)


def _cell(day: date, first: date, lines: Sequence[MonthLine], lang: Lang) -> MonthDay:
    if day.month != first.month:
        return MonthDay()
    if not lines:
        return MonthDay(number=str(day.day), today=day == clock.today())
    return MonthDay(
        number=str(day.day),
        href=f"/events/?from={day}&to={day}",
        count=str(len(lines)),
        said=say(lang, "events.day_count", day=dates.day(day, lang), n=len(lines)),
        titles=[line.title for line in lines[:TITLES_A_DAY]],
        today=day == clock.today(),
    )


def _by_day(events: Iterable[Told], first: date, end: date, lang: Lang) -> Mapping[date, list[MonthLine]]:
    found: dict[date, list[MonthLine]] = defaultdict(list)
    timed = sorted(
        ((session.starts_at, told, session) for told in events for session in told.sessions), key=lambda one: (one[0], one[1].event.slug)
    )
    for _, told, session in timed:
        for day in _days(session, first, end):
            found[day].append(_line(told, session, day, lang))
    return found


def _days(session: SessionRow, first: date, end: date) -> Iterator[date]:
    day = max(session.starts_at.astimezone(clock.TOKYO).date(), first)
    last = min(dates.last_day(session.starts_at, session.ends_at), end - timedelta(days=1))
    while day <= last:
        yield day
        day += timedelta(days=1)


def _line(told: Told, session: SessionRow, day: date, lang: Lang) -> MonthLine:
    event = told.event
    starts, ends = session.starts_at.astimezone(clock.TOKYO), session.ends_at.astimezone(clock.TOKYO)
    one_day = starts.date() == day == dates.last_day(starts, ends)
    cancelled = event.status == EventStatus.CANCELLED
    return MonthLine(
        time=span(starts, ends, lang) if one_day and not event.all_day else say(lang, "events.all_day"),
        title=title_in(event, lang),
        place=place_name(told, lang),
        href=f"/events/{event.slug}",
        state=say(lang, "event_statuses.cancelled") if cancelled else "",
    )
