"""The first page over HTTP, and the site map."""

from collections.abc import Sequence
from datetime import datetime
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.settings import settings
from kamagaya_match.web.errors import not_found
from kamagaya_match.web.first_paint import CACHE_HEADER, Head, page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

from . import service
from .pages import home_page

MOST_IN_MAP = 50_000


@open_to(ANYONE)
async def home(request: Request) -> Response:
    lang, _ = reader_of(request)
    view = await in_thread(service.home, lang)
    head = Head(title=say(lang, "web.site_name"), description=say(lang, "home.lead"), path="/", feeds={"/calendar.ics": "text/calendar"})
    return page(request, lambda: home_page(view), head)


@open_to(ANYONE)
async def site_map(request: Request) -> Response:
    """Every public page; when they are too many for one file, the files that hold them."""
    pages = await in_thread(service.pages_for_search_engines)
    if len(pages) <= MOST_IN_MAP:
        return _pages(pages)
    files = range(1, -(-len(pages) // MOST_IN_MAP) + 1)
    return _document("sitemapindex", "".join(f"<sitemap>{_address(f'/sitemap-{number}.xml')}</sitemap>" for number in files))


@open_to(ANYONE)
async def part_of_site_map(request: Request) -> Response:
    """One of the files of a large site."""
    pages = await in_thread(service.pages_for_search_engines)
    first = (request.path_params["number"] - 1) * MOST_IN_MAP
    return _pages(pages[first : first + MOST_IN_MAP]) if 0 <= first < len(pages) else not_found(request)


def _pages(pages: Sequence[tuple[str, datetime | None]]) -> Response:
    return _document("urlset", "".join(f"<url>{_address(path)}{_changed(changed)}</url>" for path, changed in pages))


def _document(kind: str, lines: str) -> Response:
    body = f'<?xml version="1.0" encoding="UTF-8"?><{kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{lines}</{kind}>'
    return Response(body, media_type="application/xml", headers={CACHE_HEADER: "600"})


def _address(path: str) -> str:
    return f"<loc>{escape(settings().base_url + path)}</loc>"


def _changed(moment: datetime | None) -> str:
    return f"<lastmod>{moment.isoformat(timespec='seconds')}</lastmod>" if moment else ""


ROUTES = [Route("/", home), Route("/sitemap.xml", site_map), Route("/sitemap-{number:int}.xml", part_of_site_map)]
