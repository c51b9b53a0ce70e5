"""The helper's page, what its phone sends, and what stands behind a ticket's QR code."""

import json
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kamagaya_match.door import service
from kamagaya_match.door.pages.phone import gone_page, helper_page, ticket_page
from kamagaya_match.door.rules import read_parcel
from kamagaya_match.problems import NotFound
from kamagaya_match.web.el import Node
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

PRIVATE = {"cache-control": "private, no-store", "x-robots-tag": "noindex"}
# Neither other sites nor our own log of referring pages shall learn a helper's secret.
SECRET = PRIVATE | {"referrer-policy": "same-origin"}
MOST_BYTES = 256_000


@open_to(ANYONE)
async def show_door(request: Request) -> Response:
    """The same frame for every helper of an event; 410 once the link opens nothing."""
    lang, _ = reader_of(request)
    try:
        view = await in_thread(service.helper_page, request.path_params["token"], lang)
    except NotFound:
        title = say(lang, "door.gone.title")
        return _document(request, lambda: gone_page(title), title, 410)
    return _document(request, lambda: helper_page(view), say(lang, "door.page.title", label=view.label))


@open_to(ANYONE)
async def take_notes(request: Request) -> Response:
    """Notes in, list out, as JSON; 410 once the link opens nothing, 422 for something that is no parcel."""
    parcel = read_parcel(await _posted(request))
    if parcel is None:
        return JSONResponse({}, 422, PRIVATE)
    try:
        answer = await in_thread(service.sync, request.path_params["token"], parcel)
    except NotFound:
        return JSONResponse({}, 410, PRIVATE)
    return JSONResponse(answer, 200, PRIVATE)


async def _posted(request: Request) -> object:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            return None
    try:
        return json.loads(body)
    except ValueError:
        return None


@open_to(ANYONE)
async def show_ticket(request: Request) -> Response:
    """Alike for every code, also for those that nobody has."""
    lang, _ = reader_of(request)
    answer = plain_page(request, ticket_page, Head(title=say(lang, "door.ticket.title"), indexed=False))
    answer.headers.update(PRIVATE)
    return answer


def _document(request: Request, build: Callable[[], Node], title: str, status: int = 200) -> Response:
    answer = plain_page(request, build, Head(title=title, indexed=False), status)
    answer.headers.update(SECRET)
    return answer


ROUTES = [
    Route("/door/{token}", show_door, methods=["GET"]),
    Route("/door/{token}/notes", take_notes, methods=["POST"]),
    Route("/tickets/{code}", show_ticket, methods=["GET"]),
]
