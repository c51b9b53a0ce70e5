"""Following over plain HTTP: the page that asks, the feeds and calendars of searches, the link that ends the mails."""

from datetime import UTC
from email.utils import format_datetime

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.follows import service
from kamagaya_match.follows.pages.follow import follow_page, stop_page
from kamagaya_match.problems import Refused
from kamagaya_match.web.first_paint import CACHE_HEADER, Head, plain_page, reader_of
from kamagaya_match.web.guards import ANYONE, SIGNED_IN, open_to, who_of
from kamagaya_match.web.tab import errors_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

SECONDS = 300
PUBLIC = {
    CACHE_HEADER: str(SECONDS),
    "cache-control": f"public, max-age={SECONDS}",
    "access-control-allow-origin": "*",
    "x-robots-tag": "noindex",
}
PRIVATE = {"cache-control": "private, no-store", "x-robots-tag": "noindex", "referrer-policy": "no-referrer"}


@open_to(ANYONE)
async def show_follow(request: Request) -> Response:
    """What would be followed, and the ways that need no account."""
    return await _follow_page(request)


@open_to(SIGNED_IN)
async def follow(request: Request) -> Response:
    kind, asked = request.path_params["kind"], dict(request.query_params)
    try:
        await in_thread(service.follow, await who_of(request), kind, asked)
    except Refused as refusal:
        return await _follow_page(request, refusal)
    return RedirectResponse(str(request.url.replace(scheme="", netloc="")), 303)


async def _follow_page(request: Request, refusal: Refused | None = None) -> Response:
    lang, _ = reader_of(request)
    view = await in_thread(service.follow_view, await who_of(request), request.path_params["kind"], dict(request.query_params), lang)
    problem = errors_of(refusal, lang)[""] if refusal else ""
    head = Head(title=say(lang, "follows.page_title"), indexed=False)
    answer = plain_page(request, lambda: follow_page(view, problem), head, 422 if refusal else 200)
    answer.headers["cache-control"] = "private, no-store"
    return answer


@open_to(ANYONE)
async def show_feed(request: Request) -> Response:
    lang, _ = reader_of(request)
    content = await in_thread(service.feed_of, request.path_params["kind"], dict(request.query_params), lang)
    return Response(content, headers=PUBLIC, media_type="application/atom+xml; charset=utf-8")


@open_to(ANYONE)
async def show_calendar(request: Request) -> Response:
    lang, _ = reader_of(request)
    kind = request.path_params["kind"]
    content, changed = await in_thread(service.calendar_of, kind, dict(request.query_params), lang)
    headers = {
        **PUBLIC,
        "content-disposition": f'inline; filename="{kind}.ics"',
        "last-modified": format_datetime(changed.astimezone(UTC), usegmt=True),
    }
    return Response(content, headers=headers, media_type="text/calendar; charset=utf-8")


@open_to(SIGNED_IN)
async def show_suggestion(request: Request) -> Response:
    """From a suggestion to its need; that it was opened is noted for whoever got it."""
    path = await in_thread(service.open_suggestion, await who_of(request), request.path_params["need"])
    return RedirectResponse(path, 303, PRIVATE)


@open_to(ANYONE)
async def show_stop(request: Request) -> Response:
    """What the link under a digest shows: programmes that check mails open it, but press nothing."""
    lang, _ = reader_of(request)
    stopped = await in_thread(service.stop_page, request.path_params["token"])
    head = Head(title=say(lang, "follows.end.title"), indexed=False)
    action = f"{request.url.path}{'' if lang == 'ja' else f'?lang={lang}'}"
    answer = plain_page(request, lambda: stop_page(stopped, action), head)
    answer.headers.update(PRIVATE)
    return answer


@open_to(ANYONE)
async def stop(request: Request) -> Response:
    """End all mails, for a person's tap as for a mail programme's one click (RFC 8058)."""
    await in_thread(service.stop_by_link, request.path_params["token"])
    asked = f"?lang={request.query_params['lang']}" if request.query_params.get("lang") in ("easy", "en") else ""
    return RedirectResponse(f"{request.url.path}{asked}", 303, PRIVATE)


ROUTES = [
    Route("/feeds/{kind}.atom", show_feed),
    Route("/feeds/{kind}.ics", show_calendar),
    Route("/follow/{kind}", show_follow, methods=["GET"]),
    Route("/follow/{kind}", follow, methods=["POST"]),
    Route("/follows/stop/{token}", show_stop, methods=["GET"]),
    Route("/follows/stop/{token}", stop, methods=["POST"]),
    Route("/me/follows/suggestions/{need}", show_suggestion),
]
