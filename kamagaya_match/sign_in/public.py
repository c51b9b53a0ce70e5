"""Signing in and out over plain HTTP, where the session's cookie is set."""

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.settings import settings
from kamagaya_match.sign_in import pages, service
from kamagaya_match.sign_in.rules import COOKIE_LASTS, HOME, LINK_LASTS, local_path
from kamagaya_match.sign_in.views import AskView, RefusedView
from kamagaya_match.web.client import client_of
from kamagaya_match.web.el import Node
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import ANYONE, open_to, who_of
from kamagaya_match.web.preferences import SESSION_COOKIE, cookie
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

ASKED_COOKIE = "km_asked"


@open_to(ANYONE)
async def ask(request: Request) -> Response:
    return await _ask_again(request, {"next": request.query_params.get("next", "")}, 200)


@open_to(ANYONE)
async def send(request: Request) -> Response:
    values = values_of(await request.form())
    lang, _ = reader_of(request)
    try:
        email = await in_thread(service.ask, values.get("email", ""), values.get("next", ""), lang, client_of(request))
    except Invalid as wrong:
        return await _ask_again(request, values, 422, email_error=say(lang, wrong.errors["email"]))
    except Refused as refusal:
        return await _ask_again(request, values, 429, whole_error=say(lang, refusal.key))
    answer = RedirectResponse("/sign-in/sent", 303)
    _keep(answer, ASKED_COOKIE, email, LINK_LASTS.seconds, "/sign-in/")
    return answer


async def _ask_again(request: Request, values: Mapping[str, str], status: int, email_error: str = "", whole_error: str = "") -> Response:
    who, wish = await who_of(request), values.get("next", "")
    view = AskView(
        email=values.get("email", ""),
        next_path=local_path(wish) if wish else "",
        email_error=email_error,
        whole_error=whole_error,
        name=who.name or who.email,
        demo=settings().demo,
    )
    return _page(request, lambda: pages.ask_page(view), "sign_in.title", status)


@open_to(ANYONE)
async def sent(request: Request) -> Response:
    email = cookie(request.headers.get("cookie", ""), ASKED_COOKIE)
    return _page(request, lambda: pages.sent_page(email, settings().demo), "sign_in.sent_title")


@open_to(ANYONE)
async def look_at_link(request: Request) -> Response:
    token = request.path_params["token"]
    try:
        link = await in_thread(service.look_at, token)
    except (NotFound, Refused) as refusal:
        return _dead_link(request, refusal)
    return _page(request, lambda: pages.link_page(link, token), "sign_in.link_title")


@open_to(ANYONE)
async def open_link(request: Request) -> Response:
    try:
        opened = await in_thread(service.open_session, request.path_params["token"], request.headers.get("user-agent", ""))
    except (NotFound, Refused) as refusal:
        # Someone who tapped twice is signed in by the first tap.
        return RedirectResponse(HOME, 303) if (await who_of(request)).signed_in else _dead_link(request, refusal)
    answer = RedirectResponse(local_path(opened.next_path), 303)
    _keep(answer, SESSION_COOKIE, opened.token, int(COOKIE_LASTS.total_seconds()), "/")
    answer.delete_cookie(ASKED_COOKIE, path="/sign-in/")
    return answer


@open_to(ANYONE)
async def sign_out(request: Request) -> Response:
    token = cookie(request.headers.get("cookie", ""), SESSION_COOKIE)
    if token:
        await in_thread(service.sign_out, token)
    answer = RedirectResponse("/", 303)
    answer.delete_cookie(SESSION_COOKIE, path="/", secure=settings().secure, httponly=True, samesite="lax")
    return answer


def _dead_link(request: Request, refusal: NotFound | Refused) -> Response:
    key, next_path = "sign_in.link_unknown", ""
    if isinstance(refusal, Refused):
        key, next_path = refusal.key, str(refusal.values["next_path"])
    view = RefusedView(say(reader_of(request)[0], key), next_path)
    return _page(request, lambda: pages.refused_page(view), key, 410)


def _page(request: Request, build: Callable[[], Node], title: str, status: int = 200) -> Response:
    answer = plain_page(request, build, Head(title=say(reader_of(request)[0], title), indexed=False), status)
    answer.headers["cache-control"] = "no-store"
    return answer


def _keep(answer: Response, name: str, value: str, seconds: int, path: str) -> None:
    answer.set_cookie(name, value, max_age=seconds, path=path, secure=settings().secure, httponly=True, samesite="lax")


ROUTES = [
    Route("/sign-in/", ask, methods=["GET"]),
    Route("/sign-in/", send, methods=["POST"]),
    Route("/sign-in/sent", sent),
    Route("/sign-in/link/{token}", look_at_link, methods=["GET"]),
    Route("/sign-in/link/{token}", open_link, methods=["POST"]),
    Route("/sign-out", sign_out, methods=["POST"]),
]
