"""Certificates over plain HTTP: checking a number, asking from a party's page, and the paper itself."""

from collections.abc import Callable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.certificates import service
from kamagaya_match.certificates.pages.documents import ask_number_page, checked_page, party_page, unknown_page
from kamagaya_match.certificates.rules import plain_number
from kamagaya_match.certificates.views import Paper
from kamagaya_match.certificates.views.addresses import certificate_path, check_path
from kamagaya_match.outside.pace import client_within
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.web.client import client_of
from kamagaya_match.web.el import Node
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import ANYONE, GROUP_EDITOR, SIGNED_IN, open_to, who_of
from kamagaya_match.web.tab import errors_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

PRIVATE = {"cache-control": "private, no-store", "x-robots-tag": "noindex"}
CHECKS, NAMES = "120/hour", "20/hour"


@open_to(ANYONE)
async def ask_number(request: Request) -> Response:
    """The form for a number; a number that could be one leads to its page."""
    lang, _ = reader_of(request)
    typed = request.query_params.get("number", "").strip()[:40]
    number = plain_number(typed)
    if number:
        asked = f"?lang={lang}" if "lang" in request.query_params else ""
        return RedirectResponse(check_path(number) + asked, 303, PRIVATE)
    errors = {"number": say(lang, "certificates.check.wrong")} if typed else {}
    return _document(request, lambda: ask_number_page(typed, errors), "certificates.check.title", 422 if typed else 200)


@open_to(ANYONE)
async def check(request: Request) -> Response:
    """Whether a certificate is valid, with no more than what stands on it."""
    return await _checked(request)


@open_to(ANYONE)
async def compare(request: Request) -> Response:
    """Whether a name is the one on the paper; it is only answered, never kept."""
    lang, _ = reader_of(request)
    number, name = request.path_params["number"], values_of(await request.form()).get("name", "")
    if not client_within(NAMES, "certificate-name", f"{client_of(request)}"):
        return await _checked(request, problem=say(lang, "certificates.refused.haste"), status=429)
    try:
        fits = await in_thread(service.name_fits, number, name)
    except NotFound:
        return await _checked(request)
    return await _checked(request, fits)


async def _checked(request: Request, fits: bool | None = None, problem: str = "", status: int = 200) -> Response:
    lang, _ = reader_of(request)
    number = request.path_params["number"]
    if not client_within(CHECKS, "certificate", client_of(request)):
        words = {"number": say(lang, "certificates.refused.haste")}
        return _document(request, lambda: ask_number_page(number, words), "certificates.check.title", 429)
    try:
        view = await in_thread(service.check, number, lang, await who_of(request))
    except NotFound:
        return _document(request, unknown_page, "certificates.check.unknown_title", 404)
    return _document(request, lambda: checked_page(view, fits, problem), "certificates.check.title", status)


@open_to(ANYONE)
async def show_party(request: Request) -> Response:
    """Asking from the page of one party."""
    return await _party(request, "done" in request.query_params)


@open_to(ANYONE)
async def ask_for_party(request: Request) -> Response:
    lang, _ = reader_of(request)
    key, name = request.path_params["key"], values_of(await request.form()).get("name", "")
    try:
        await in_thread(service.ask_for_party, key, await who_of(request), name)
    except Refused as refusal:
        return await _party(request, problem=errors_of(refusal, lang)[""], status=422)
    asked = f"&lang={lang}" if "lang" in request.query_params else ""
    return RedirectResponse(f"{certificate_path(key)}?done=1{asked}", 303, PRIVATE)


async def _party(request: Request, done: bool = False, problem: str = "", status: int = 200) -> Response:
    lang, _ = reader_of(request)
    view = await in_thread(service.party_page, request.path_params["key"], await who_of(request), lang)
    newest = "issued_now" if view.rows and view.rows[0].valid else "sent_now"
    told = say(lang, f"certificates.mine.{newest}") if done and view.rows else ""
    return _document(request, lambda: party_page(view, told, problem), "certificates.title", status)


@open_to(SIGNED_IN)
async def own_paper(request: Request) -> Response:
    return await _paper(request)


@open_to(ANYONE)
async def party_paper(request: Request) -> Response:
    """For whoever has the secret address of the party's page."""
    return await _paper(request, request.path_params["key"])


@open_to(GROUP_EDITOR)
async def desk_paper(request: Request) -> Response:
    """For the group, to print it for somebody without a phone."""
    return await _paper(request)


async def _paper(request: Request, key: str = "") -> Response:
    paper = await in_thread(service.paper, request.path_params["number"], await who_of(request), key)
    content = await in_thread(_pdf_of, paper)
    name = quote(f"{say('ja', 'certificates.paper.title')}-{paper.number}.pdf")
    plain = f"certificate-{paper.number}.pdf"
    headers = PRIVATE | {"content-disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{name}"}
    return Response(content, 200, headers, "application/pdf")


def _pdf_of(paper: Paper) -> bytes:
    """The printed certificate; what writes it is large and seldom needed, so the server starts without it."""
    from kamagaya_match.certificates.paper import pdf_of

    return pdf_of(paper)


def _document(request: Request, build: Callable[[], Node], title: str, status: int = 200) -> Response:
    answer = plain_page(request, build, Head(title=say(reader_of(request)[0], title), indexed=False), status)
    answer.headers.update(PRIVATE)
    return answer


ROUTES = [
    Route("/certificates/", ask_number),
    Route("/certificates/{number}", check, methods=["GET"]),
    Route("/certificates/{number}", compare, methods=["POST"]),
    Route("/registrations/{key}/certificate", show_party, methods=["GET"]),
    Route("/registrations/{key}/certificate", ask_for_party, methods=["POST"]),
    Route("/registrations/{key}/certificate/{number}.pdf", party_paper),
    Route("/me/certificates/{number}.pdf", own_paper),
    Route("/group-desk/{slug}/certificates/{number}.pdf", desk_paper),
]
