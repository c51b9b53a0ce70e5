"""When an event is, in words."""

from datetime import datetime

from kamagaya_match.clock import TOKYO
from kamagaya_match.events.rules import Admission, draw_time
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .rows import EventRow, SeatsRow, SessionRow, Told


def whole_time(told: Told, lang: Lang) -> str:
    """12月6日(日) 10:00–12:00; of several sessions the first and the last day and how many there are."""
    event = told.event
    if not told.several_sessions:
        return dates.when(event.starts_at, event.ends_at, event.all_day, lang)
    days = dates.when(event.starts_at, event.ends_at, True, lang)
    return say(lang, "events.days_and_sessions", days=days, sessions=say(lang, "events.sessions_count", n=len(told.sessions)))


def next_session(told: Told, lang: Lang, now: datetime) -> str:
    """When the next of several sessions is; empty when there is none."""
    starts, ends = next_span(told, now)
    if not told.several_sessions or ends <= now:
        return ""
    return say(lang, "events.next_session", when=dates.when(starts, ends, told.event.all_day, lang))


def day_and_time(told: Told, lang: Lang, now: datetime) -> tuple[str, str]:
    """The day and the time apart; the second is empty when the first says it all. Of a course the next session counts."""
    starts, ends = next_span(told, now)
    last = dates.last_day(starts, ends)
    if last != starts.date():
        return dates.when(starts, ends, told.event.all_day, lang), ""
    if told.event.all_day:
        return dates.day(starts, lang), say(lang, "events.all_day")
    return dates.day(starts, lang), span(starts, ends, lang)


def next_span(told: Told, now: datetime) -> tuple[datetime, datetime]:
    """Start and end, in Tokyo, of the event; of several sessions the one that is on or comes next, the last when all are over."""
    timed: EventRow | SessionRow = told.event
    if told.several_sessions:
        timed = next((one for one in told.sessions if one.ends_at > now), told.sessions[-1])
    return timed.starts_at.astimezone(TOKYO), timed.ends_at.astimezone(TOKYO)


def iso(moment: datetime, all_day: bool) -> str:
    """What a <time> element's datetime attribute holds."""
    local = moment.astimezone(TOKYO)
    return local.date().isoformat() if all_day else local.isoformat(timespec="minutes")


def span(starts: datetime, ends: datetime, lang: Lang) -> str:
    """10:00–12:00 of one day."""
    opening = dates.clock_time(starts, lang)
    if ends <= starts:
        return opening
    return say(lang, "dates.span", first=opening, last=dates.clock_time(ends, lang, closing=True))


def draws_at(event: SeatsRow) -> datetime | None:
    """When the lottery is to be drawn; None for other ways to admit."""
    if event.admission != Admission.LOTTERY or event.sign_up_closes_at is None:
        return None
    return draw_time(event.sign_up_closes_at)
