"""Calendars and invitations in iCalendar (RFC 5545, 7986); the same entries always give the same bytes."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Literal

from kamagaya_match.clock import TOKYO
from kamagaya_match.feeds.entries import CalendarEntry, CalendarInfo
from kamagaya_match.feeds.ical_lines import address_line, duration, joined, local_line, text, text_line, uri_line, utc_line
from kamagaya_match.feeds.text import one_line
from kamagaya_match.words.catalogue import Lang, say

Method = Literal["REQUEST", "CANCEL"]
INVITATION_PRODID = "-//Kamagaya Match//Invitation 1.0//JA"
TOKYO_LINES = (
    "BEGIN:VTIMEZONE",
    f"TZID:{TOKYO.key}",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0900",
    "TZNAME:JST",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def calendar_bytes(info: CalendarInfo, entries: Iterable[CalendarEntry]) -> bytes:
    """A calendar to subscribe to: CRLF, folded at 75 octets, no METHOD; entries in the order given."""
    return joined(_calendar_lines(info, entries))


def invitation_bytes(
    entry: CalendarEntry, method: Method, organizer_mail: str, organizer_name: str, attendee_mail: str, lang: Lang = "ja"
) -> bytes:
    """The calendar part of a mail to one person who has signed up.

    CANCEL with a cancelled entry calls the event off; with any other it takes only this person out of it.
    """
    return joined(
        (
            *_head(INVITATION_PRODID),
            f"METHOD:{method}",
            *TOKYO_LINES,
            "BEGIN:VEVENT",
            *_facts(entry, lang),
            *(() if method == "CANCEL" and not entry.cancelled else (_status(entry),)),
            address_line("ORGANIZER", organizer_mail, CN=organizer_name),
            address_line("ATTENDEE", attendee_mail, CUTYPE="INDIVIDUAL", ROLE="REQ-PARTICIPANT", PARTSTAT="ACCEPTED", RSVP="FALSE"),
            *_alarm(entry),
            "END:VEVENT",
            "END:VCALENDAR",
        )
    )


def _calendar_lines(info: CalendarInfo, entries: Iterable[CalendarEntry]) -> Iterator[str]:
    yield from _head(info.prodid)
    yield from _described(info)
    yield from TOKYO_LINES
    for entry in entries:
        yield "BEGIN:VEVENT"
        yield from _facts(entry, info.lang)
        yield _status(entry)
        yield from _alarm(entry)
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def _head(prodid: str) -> tuple[str, ...]:
    return "BEGIN:VCALENDAR", "VERSION:2.0", text_line("PRODID", prodid), "CALSCALE:GREGORIAN"


def _described(info: CalendarInfo) -> Iterator[str]:
    yield text_line("NAME", info.name)
    yield text_line("X-WR-CALNAME", info.name)
    if info.description:
        yield f"DESCRIPTION:{text(info.description)}"
        yield f"X-WR-CALDESC:{text(info.description)}"
    yield f"X-WR-TIMEZONE:{TOKYO.key}"
    if info.source_url:
        yield uri_line("SOURCE", info.source_url, VALUE="URI")
    if info.page_url:
        yield uri_line("URL", info.page_url)
    yield utc_line("LAST-MODIFIED", info.changed)
    yield f"REFRESH-INTERVAL;VALUE=DURATION:{duration(info.refresh)}"
    yield f"X-PUBLISHED-TTL:{duration(info.refresh)}"
    yield text_line("COLOR", info.color)


def _facts(entry: CalendarEntry, lang: Lang) -> Iterator[str]:
    starts, ends = _span(entry)
    yield text_line("UID", entry.uid)
    yield utc_line("DTSTAMP", entry.changed)
    yield utc_line("LAST-MODIFIED", entry.changed)
    yield utc_line("CREATED", entry.created)
    yield f"SEQUENCE:{entry.sequence}"
    yield local_line("DTSTART", starts)
    yield local_line("DTEND", ends)
    yield text_line("SUMMARY", _title(entry, lang))
    yield from _details(entry)
    yield from _links(entry, lang)
    yield f"TRANSP:{'OPAQUE' if entry.blocks_time and not entry.cancelled else 'TRANSPARENT'}"


def _span(entry: CalendarEntry) -> tuple[date, date]:
    if not isinstance(entry.starts, datetime) or not isinstance(entry.ends, datetime):
        return entry.starts, max(entry.starts, entry.ends) + timedelta(days=1)
    # The standard wants an end after the start; phones show an hour for what has none.
    return entry.starts, entry.ends if entry.ends > entry.starts else entry.starts + timedelta(hours=1)


def _title(entry: CalendarEntry, lang: Lang) -> str:
    said_already = entry.summary.startswith(say(lang, "feeds.cancelled_title", title="").strip())
    if not entry.cancelled or entry.withdrawn or said_already:
        return entry.summary
    return say(lang, "feeds.cancelled_title", title=entry.summary)


def _details(entry: CalendarEntry) -> Iterator[str]:
    if entry.description:
        yield f"DESCRIPTION:{text(entry.description)}"
    if entry.location:
        yield text_line("LOCATION", entry.location)
    if entry.lat is not None and entry.lon is not None:
        yield f"GEO:{entry.lat:.6f};{entry.lon:.6f}"
    if entry.categories:
        yield "CATEGORIES:" + ",".join(text(one_line(each)) for each in entry.categories)


def _links(entry: CalendarEntry, lang: Lang) -> Iterator[str]:
    if entry.url:
        yield uri_line("URL", entry.url)
    if entry.online_url:
        yield uri_line("CONFERENCE", entry.online_url, VALUE="URI", FEATURE="VIDEO", LABEL=say(lang, "feeds.join_online"))
    if entry.series_uid:
        yield text_line("RELATED-TO", entry.series_uid)


def _status(entry: CalendarEntry) -> str:
    return f"STATUS:{entry.status.upper()}"


def _alarm(entry: CalendarEntry) -> tuple[str, ...]:
    if entry.remind_before is None or entry.cancelled:
        return ()
    return (
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:{duration(-entry.remind_before)}",
        text_line("DESCRIPTION", entry.summary),
        "END:VALARM",
    )
