"""A guardian's answer over plain HTTP; nothing happens by opening a link, because programmes that check mails open them all."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.guardians.pages import guardian_page, paper_page, refused_page
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.views import GuardianPage
from kamagaya_match.web.el import Node
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import ANYONE, open_to, who_of
from kamagaya_match.web.tab import errors_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

PRIVATE = {"cache-control": "private, no-store", "x-robots-tag": "noindex", "referrer-policy": "no-referrer"}


@open_to(ANYONE)
async def show_guardian(request: Request) -> Response:
    view = await _view(request)
    return _document(request, lambda: guardian_page(view, {}), "guardians.title", 410 if view.state == "over" else 200)


@open_to(ANYONE)
async def agree(request: Request) -> Response:
    """Take the consent; or the page again, with what is missing."""
    values, (lang, _) = values_of(await request.form()), reader_of(request)
    if not values.get("agree"):
        return await _mend(request, {"agree": say(lang, "guardians.errors.agree")})
    try:
        await in_thread(
            service.consent_by_link, _key(request), values.get("name", ""), bool(values.get("photo")), values.get("version", "")
        )
    except (Invalid, Refused) as problem:
        return await _mend(request, errors_of(problem, lang))
    return RedirectResponse(str(request.url.path) + _asked(request), 303, PRIVATE)


@open_to(ANYONE)
async def refuse(request: Request) -> Response:
    """Take the refusal; doing it again changes nothing."""
    try:
        await in_thread(service.refuse_by_link, _key(request))
    except Refused as refusal:
        lang, _ = reader_of(request)
        return await _mend(request, errors_of(refusal, lang))
    return _document(request, refused_page, "guardians.refused_title")


@open_to(ANYONE)
async def answer_photo(request: Request) -> Response:
    """The other answer about pictures, after the consent."""
    agreed = bool(values_of(await request.form()).get("photo"))
    try:
        await in_thread(service.answer_photo_by_guardian, _key(request), agreed)
    except Refused as refusal:
        return await _mend(request, errors_of(refusal, reader_of(request)[0]))
    return RedirectResponse(str(request.url.path).removesuffix("/photo") + _asked(request), 303, PRIVATE)


@open_to(ANYONE)
async def show_paper(request: Request) -> Response:
    """The form to print, from the party's own page."""
    lang, _ = reader_of(request)
    view = await in_thread(service.guardian_paper, _key(request), await who_of(request), lang)
    return _document(request, lambda: paper_page(view), "guardians.paper_title")


async def _mend(request: Request, errors: dict[str, str]) -> Response:
    view = await _view(request)
    return _document(request, lambda: guardian_page(view, errors), "guardians.title", 422 if view.state == "open" else 410)


async def _view(request: Request) -> GuardianPage:
    lang, _ = reader_of(request)
    return await in_thread(service.guardian_page, _key(request), lang)


def _key(request: Request) -> str:
    return str(request.path_params["key"])


def _asked(request: Request) -> str:
    return f"?{request.url.query}" if request.url.query else ""


def _document(request: Request, build: Callable[[], Node], title: str, status: int = 200) -> Response:
    lang, _ = reader_of(request)
    answer = plain_page(request, build, Head(title=say(lang, title), indexed=False), status)
    answer.headers.update(PRIVATE)
    return answer


ROUTES = [
    Route("/registrations/guardian/{key}", show_guardian, methods=["GET"]),
    Route("/registrations/guardian/{key}", agree, methods=["POST"]),
    Route("/registrations/guardian/{key}/refusal", refuse, methods=["POST"]),
    Route("/registrations/guardian/{key}/photo", answer_photo, methods=["POST"]),
    Route("/registrations/{key}/paper", show_paper, methods=["GET"]),
]
