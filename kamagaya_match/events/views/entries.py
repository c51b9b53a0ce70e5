"""An event as calendars show it."""

from datetime import date, datetime

from kamagaya_match.clock import TOKYO
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.feeds.entries import CalendarEntry, EntryStatus
from kamagaya_match.settings import settings
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .places import place_line, point
from .rows import SessionRow, Told
from .wording import summary_in, title_in


def entries_of(told: Told, lang: Lang = "ja", *, participant: bool = False) -> tuple[CalendarEntry, ...]:
    """One entry for the event, or one for each of several sessions; `uid`s are the same wherever the event is sent.

    `participant` adds what only people who signed up may know: the address of an online meeting.
    """
    if not told.several_sessions:
        return (_entry(told, None, title_in(told.event, lang), lang, participant),)
    return tuple(
        _entry(told, session, _session_title(told, session, number, lang), lang, participant)
        for number, session in enumerate(told.sessions, start=1)
    )


def whole_entry(told: Told, lang: Lang = "ja") -> CalendarEntry:
    """One entry from the first start to the last end."""
    return _entry(told, None, title_in(told.event, lang), lang, False)


def _entry(told: Told, session: SessionRow | None, title: str, lang: Lang, participant: bool) -> CalendarEntry:
    event, timed = told.event, session or told.event
    starts, ends = _span(timed.starts_at, timed.ends_at, event.all_day)
    lat, lon = point(told)
    return CalendarEntry(
        uid=timed.calendar_uid,
        summary=title,
        starts=starts,
        ends=ends,
        created=event.created_at,
        changed=event.calendar_changed_at,
        sequence=event.sequence,
        status=_status(event.status),
        description=_description(told, lang),
        location=place_line(told, lang),
        lat=lat,
        lon=lon,
        url=page_url(event.slug),
        categories=tuple(say(lang, f"fields.{code}") for code in event.fields),
        online_url=event.online_url if event.online and (participant or not event.sign_up) else "",
        series_uid=event.calendar_uid if session else None,
    )


def page_url(slug: str) -> str:
    """The address of an event's page."""
    return f"{settings().base_url}/events/{slug}"


def _span(starts: datetime, ends: datetime, all_day: bool) -> tuple[datetime | date, datetime | date]:
    if all_day:
        return starts.astimezone(TOKYO).date(), dates.last_day(starts, ends)
    return starts, ends


def _status(status: str) -> EntryStatus:
    return "cancelled" if status == EventStatus.CANCELLED else "confirmed"


def _session_title(told: Told, session: SessionRow, number: int, lang: Lang) -> str:
    title = title_in(told.event, lang)
    which = session.title or say(lang, "events.session_number", number=number)
    return say(lang, "events.session_title", title=title, session=which)


def _description(told: Told, lang: Lang) -> str:
    event = told.event
    parts = [
        event.cancel_reason if event.status == EventStatus.CANCELLED else "",
        summary_in(event, lang),
        say(lang, "events.entry_group", group=told.group.name) if told.group.name else "",
        say(lang, "events.entry_bring", bring=event.bring) if event.bring else "",
        page_url(event.slug),
    ]
    return "\n\n".join(part for part in parts if part)
