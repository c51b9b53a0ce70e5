"""Draws over plain HTTP: the page, and the file for machines."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.draws import service
from kamagaya_match.draws.pages import draw_page
from kamagaya_match.draws.views import DrawPage
from kamagaya_match.problems import NotFound
from kamagaya_match.web.first_paint import CACHE_HEADER, Head, plain_page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to, who_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.who import VISITOR
from kamagaya_match.words.catalogue import say

SECONDS = 30
LONGEST = 40


@open_to(ANYONE)
async def show_draw(request: Request) -> Response:
    """The page of a draw, the same for everyone; that of an event for city staff is painted for them alone."""
    slug, (lang, _) = request.path_params["slug"], reader_of(request)
    asked = request.query_params.get("name", "")[:LONGEST]
    try:
        view, kept = await in_thread(service.draw_page, slug, VISITOR, lang, asked), SECONDS
    except NotFound:
        view, kept = await in_thread(service.draw_page, slug, await who_of(request), lang, asked), 0
    return plain_page(request, lambda: draw_page(view), _head(request, view), cached_for=0 if asked else kept)


def _head(request: Request, view: DrawPage) -> Head:
    lang, _ = reader_of(request)
    title = say(lang, "draws.title", title=view.event_title)
    return Head(title=title, description=view.title, path=f"/draws/{view.slug}", indexed=not view.asked.typed)


@open_to(ANYONE)
async def show_file(request: Request) -> Response:
    """The published file; programs of other sites may read it."""
    slug = request.path_params["slug"]
    try:
        content, kept = await in_thread(service.published_file, slug, VISITOR), SECONDS
    except NotFound:
        content, kept = await in_thread(service.published_file, slug, await who_of(request)), 0
    headers = {"access-control-allow-origin": "*", CACHE_HEADER: str(kept)} if kept else {"cache-control": "private, no-store"}
    return Response(content, 200, headers, "application/json")


ROUTES = [
    Route("/draws/{slug}.json", show_file),
    Route("/draws/{slug}", show_draw),
]
