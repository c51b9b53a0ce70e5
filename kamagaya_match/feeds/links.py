"""Links that put an entry into someone's calendar, or a page into a chat."""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote, urlencode, urlsplit

from kamagaya_match.clock import TOKYO
from kamagaya_match.feeds.entries import CalendarEntry
from kamagaya_match.feeds.text import ascii_url, clean, one_line, shortened

# Each Japanese character takes nine in an address, and servers stop reading at about 8,000.
DETAILS_LIMIT = 300
TITLE_LIMIT = 150


def google_add_url(entry: CalendarEntry) -> str:
    """Google's form for one new entry, filled in."""
    return "https://calendar.google.com/calendar/render?" + _query(
        action="TEMPLATE",
        text=_title(entry),
        dates="/".join(_google_times(entry)),
        details=_details(entry),
        location=_location(entry),
        ctz=TOKYO.key,
    )


def outlook_add_url(entry: CalendarEntry) -> str:
    """Outlook's form for one new entry, filled in."""
    starts, ends = _outlook_times(entry)
    return "https://outlook.live.com/calendar/0/deeplink/compose?" + _query(
        path="/calendar/action/compose",
        rru="addevent",
        subject=_title(entry),
        startdt=starts,
        enddt=ends,
        allday="" if isinstance(entry.starts, datetime) else "true",
        location=_location(entry),
        body=_details(entry),
    )


def webcal_url(https_url: str) -> str:
    """The address of a calendar as iPhones and Macs subscribe to it."""
    return urlsplit(https_url)._replace(scheme="webcal").geturl()


def google_subscribe_url(https_url: str) -> str:
    """Google's page to subscribe to a calendar."""
    return "https://calendar.google.com/calendar/r?" + _query(cid=webcal_url(https_url))


def line_share_url(url: str, text: str) -> str:
    """LINE's page to send an address to friends."""
    return "https://social-plugins.line.me/lineit/share?" + _query(url=ascii_url(url), text=one_line(text))


def _query(**values: str) -> str:
    return urlencode({name: value for name, value in values.items() if value}, quote_via=quote, safe="")


def _google_times(entry: CalendarEntry) -> tuple[str, str]:
    if isinstance(entry.starts, datetime) and isinstance(entry.ends, datetime):
        return f"{entry.starts.astimezone(UTC):%Y%m%dT%H%M%SZ}", f"{entry.ends.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{entry.starts:%Y%m%d}", f"{_day_after(entry.ends):%Y%m%d}"


def _outlook_times(entry: CalendarEntry) -> tuple[str, str]:
    if isinstance(entry.starts, datetime) and isinstance(entry.ends, datetime):
        return entry.starts.astimezone(TOKYO).isoformat(), entry.ends.astimezone(TOKYO).isoformat()
    return entry.starts.isoformat(), _day_after(entry.ends).isoformat()


def _day_after(day: date) -> date:
    return day + timedelta(days=1)


def _title(entry: CalendarEntry) -> str:
    return shortened(one_line(entry.summary), TITLE_LIMIT)


def _location(entry: CalendarEntry) -> str:
    return shortened(one_line(entry.location), TITLE_LIMIT)


def _details(entry: CalendarEntry) -> str:
    return "\n\n".join(part for part in (shortened(clean(entry.description).strip(), DETAILS_LIMIT), ascii_url(entry.url)) if part)
