"""Calendars to subscribe to. They need no cookie, and the secret one is kept by nobody on its way."""

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime

from starlette.requests import Request
from starlette.responses import Response

from kamagaya_match.events import service
from kamagaya_match.feeds.entries import CalendarEntry, CalendarInfo
from kamagaya_match.feeds.ical import calendar_bytes
from kamagaya_match.people import service as people
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service as registrations
from kamagaya_match.settings import settings
from kamagaya_match.web.errors import not_found
from kamagaya_match.web.first_paint import CACHE_HEADER, reader_of
from kamagaya_match.web.guards import ANYONE, open_to
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import Lang, say

SECONDS = 300
EMPTY_SINCE = datetime(2026, 1, 1, tzinfo=UTC)
PUBLIC = {CACHE_HEADER: str(SECONDS), "cache-control": f"public, max-age={SECONDS}", "access-control-allow-origin": "*"}
SECRET = {"cache-control": "private, no-cache", "x-robots-tag": "noindex", "referrer-policy": "no-referrer"}


@open_to(ANYONE)
async def all_events(request: Request) -> Response:
    lang, _ = reader_of(request)
    return await in_thread(_all, lang)


@open_to(ANYONE)
async def one_event(request: Request) -> Response:
    lang, _ = reader_of(request)
    try:
        return await in_thread(_event, request.path_params["slug"], lang)
    except NotFound:
        return not_found(request)


@open_to(ANYONE)
async def one_group(request: Request) -> Response:
    lang, _ = reader_of(request)
    try:
        return await in_thread(_group, request.path_params["slug"], lang)
    except NotFound:
        return not_found(request)


@open_to(ANYONE)
async def my_events(request: Request) -> Response:
    """The calendar of whoever holds its secret address."""
    lang, _ = reader_of(request)
    person = await in_thread(people.person_of_calendar, request.path_params["token"], request.headers.get("user-agent", ""))
    return not_found(request) if person is None else await in_thread(_mine, person, lang)


def _all(lang: Lang) -> Response:
    return _calendar(say(lang, "events.calendar_all_name"), service.calendar_of_all(lang), lang, "/calendar.ics", "/events/")


def _event(slug: str, lang: Lang) -> Response:
    entries, page = service.calendar_of_event(slug, lang), f"/events/{slug}"
    return _calendar(entries[0].summary, entries, lang, f"{page}.ics", page)


def _group(slug: str, lang: Lang) -> Response:
    (name, entries), page = service.calendar_of_group(slug, lang), f"/groups/{slug}"
    return _calendar(say(lang, "events.calendar_group_name", group=name), entries, lang, f"{page}.ics", page)


def _mine(person: int, lang: Lang) -> Response:
    return _calendar(say(lang, "events.calendar_mine_name"), registrations.calendar_of(person, lang), lang, "", "/me/")


def _calendar(name: str, entries: Sequence[CalendarEntry], lang: Lang, source: str, page: str) -> Response:
    """The file; `source` is its own public address, empty for a secret one."""
    base, changed = settings().base_url, max((entry.changed for entry in entries), default=EMPTY_SINCE)
    info = CalendarInfo(
        name=name,
        changed=changed,
        description=say(lang, "events.calendar_description"),
        source_url=base + source if source else "",
        page_url=base + page,
        lang=lang,
    )
    headers = {
        **(PUBLIC if source else SECRET),
        "content-disposition": f'inline; filename="{source.rsplit("/", 1)[-1] or "kamagaya-match.ics"}"',
        "last-modified": format_datetime(changed.astimezone(UTC), usegmt=True),
    }
    return Response(calendar_bytes(info, entries), headers=headers, media_type="text/calendar; charset=utf-8")
