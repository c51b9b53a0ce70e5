"""The first page over HTTP, and the site map."""

from datetime import datetime
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.settings import settings
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
    """Every public page; beyond 50,000 the newest of the file's standard are left for the lists to lead to."""
    pages = await in_thread(service.pages_for_search_engines)
    lines = "".join(_line(path, changed) for path, changed in pages[:MOST_IN_MAP])
    body = f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{lines}</urlset>'
    return Response(body, media_type="application/xml", headers={CACHE_HEADER: "600"})


def _line(path: str, changed: datetime | None) -> str:
    last = f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""
    return f"<url><loc>{escape(settings().base_url + path)}</loc>{last}</url>"


ROUTES = [Route("/", home), Route("/sitemap.xml", site_map)]
