"""Needs over plain HTTP: painted pages, and the form that works without script."""

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.needs import service
from kamagaya_match.needs.pages import PLACE
from kamagaya_match.needs.pages.applying import apply_page
from kamagaya_match.needs.pages.detail import gone_page, missing_page, need_page
from kamagaya_match.needs.pages.listing import need_list
from kamagaya_match.needs.pages.renewal import renewal_page
from kamagaya_match.needs.views import NeedPage, RenewalPage, Step, retyped
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.web.el import Node
from kamagaya_match.web.first_paint import Head, counted, page, plain_page, reader_of
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import ANYONE, SIGNED_IN, open_to, who_of
from kamagaya_match.web.layout import layout
from kamagaya_match.web.tab import errors_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say
from kamagaya_match.words.text import plain

PRIVATE = {"cache-control": "private, no-store", "x-robots-tag": "noindex", "referrer-policy": "no-referrer"}


@open_to(ANYONE)
async def show_list(request: Request) -> Response:
    lang, _ = reader_of(request)
    view = await in_thread(service.need_list, dict(request.query_params), lang)
    head = Head(
        title=say(lang, "needs.list_title"),
        description=say(lang, "needs.list_lead"),
        path=PLACE,
        indexed=view.indexed,
        feeds={"/feeds/needs.atom": "application/atom+xml"},
    )
    return page(request, lambda: layout(need_list(view), here=PLACE), head)


@open_to(ANYONE)
async def count(request: Request) -> Response:
    """What the button of the conditions says while somebody chooses them."""
    lang, _ = reader_of(request)
    return counted(say(lang, "needs.show_count", n=await in_thread(service.count_fitting, dict(request.query_params))))


@open_to(ANYONE)
async def show_need(request: Request) -> Response:
    lang, _ = reader_of(request)
    try:
        view = await in_thread(service.need_page, request.path_params["need"], lang)
    except NotFound:
        return _missing(request)
    if view.gone:
        return page(request, lambda: layout(gone_page(), here=PLACE), Head(title=say(lang, "needs.gone_title"), indexed=False), 410)
    return page(request, lambda: layout(need_page(view), here=PLACE), _head(view))


@open_to(ANYONE)
async def show_apply(request: Request) -> Response:
    return await _apply(request)


@open_to(SIGNED_IN)
async def send(request: Request) -> Response:
    slug, values = request.path_params["need"], values_of(await request.form())
    try:
        await in_thread(service.apply, await who_of(request), slug, values)
    except NotFound:
        return _missing(request)
    except (Invalid, Refused) as problem:
        return await _apply(request, problem, values)
    return RedirectResponse(f"/needs/{slug}/apply", 303)


@open_to(SIGNED_IN)
async def withdraw(request: Request) -> Response:
    slug = request.path_params["need"]
    try:
        await in_thread(service.withdraw, await who_of(request), slug)
    except NotFound:
        return _missing(request)
    except Refused as problem:
        return await _apply(request, problem)
    return RedirectResponse(f"/needs/{slug}/apply", 303)


async def _apply(request: Request, problem: Invalid | Refused | None = None, typed: Mapping[str, str] | None = None) -> Response:
    lang, _ = reader_of(request)
    try:
        view = await in_thread(service.apply_view, await who_of(request), request.path_params["need"], lang)
    except NotFound:
        return _missing(request)
    if typed is not None and view.step == Step.FORM:
        view = retyped(view, typed)
    errors = errors_of(problem, lang) if problem else {}
    head = Head(title=say(lang, "needs.apply_page.title"), indexed=False)

    def build() -> Node:
        return layout(apply_page(view, errors), here=PLACE)

    # What somebody sent without script goes on without script: a live page would begin with an empty form.
    answer = plain_page(request, build, head, 422) if problem else page(request, build, head, cached_for=0)
    answer.headers["cache-control"] = "no-store"
    return answer


def _missing(request: Request) -> Response:
    lang, _ = reader_of(request)
    return page(request, lambda: layout(missing_page(), here=PLACE), Head(title=say(lang, "needs.missing_title"), indexed=False), 404)


def _head(view: NeedPage) -> Head:
    card = view.card
    return Head(title=card.title, description=plain(card.summary, 120), path=card.href, kind="article", indexed=view.may_apply)


@open_to(ANYONE)
async def show_renewal(request: Request) -> Response:
    """What the link of a question shows; nothing happens by opening it."""
    lang, _ = reader_of(request)
    view = await in_thread(service.renewal_page, request.path_params["token"], lang)
    return _renewal(request, view, 410 if view.state == "old" else 200)


@open_to(ANYONE)
async def keep_up(request: Request) -> Response:
    return await _by_link(request, service.renew_by_link)


@open_to(ANYONE)
async def end_need(request: Request) -> Response:
    return await _by_link(request, service.end_by_link)


async def _by_link(request: Request, verb: Callable[[str], None]) -> Response:
    token = request.path_params["token"]
    try:
        await in_thread(verb, token)
    except Refused as problem:
        lang, _ = reader_of(request)
        return _renewal(request, RenewalPage(), 410, errors_of(problem, lang)[""])
    return RedirectResponse(f"/needs/renewal/{token}", 303, PRIVATE)


def _renewal(request: Request, view: RenewalPage, status: int, problem: str = "") -> Response:
    lang, _ = reader_of(request)
    head = Head(title=say(lang, "needs.renewal.title"), indexed=False)
    action = str(request.path_params["token"])
    answer = plain_page(request, lambda: layout(renewal_page(view, action, problem)), head, status)
    answer.headers.update(PRIVATE)
    return answer


ROUTES = [
    Route("/needs/renewal/{token}", show_renewal, methods=["GET"]),
    Route("/needs/renewal/{token}", keep_up, methods=["POST"]),
    Route("/needs/renewal/{token}/end", end_need, methods=["POST"]),
    Route("/needs/", show_list),
    Route("/needs/count", count),
    Route("/needs/{need}", show_need),
    Route("/needs/{need}/apply", show_apply, methods=["GET"]),
    Route("/needs/{need}/apply", send, methods=["POST"]),
    Route("/needs/{need}/withdraw", withdraw, methods=["POST"]),
]
