"""Records over plain HTTP: the paper and the credential for their owner, and what verifiers fetch."""

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.certificates.rules import plain_number, shown_number
from kamagaya_match.certificates.views import check_path
from kamagaya_match.outside.issuer import DID_DOCUMENT
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.records import service
from kamagaya_match.records.pages.documents import take_back_page
from kamagaya_match.records.views import OFFICE_DESK, RecordPaper
from kamagaya_match.records.views.credential import ACHIEVEMENT, STATUS
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import ANYONE, OFFICE, SIGNED_IN, open_to, who_of
from kamagaya_match.web.tab import errors_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

PRIVATE = {"cache-control": "private, no-store", "x-robots-tag": "noindex"}
# Verifiers run in browsers of other sites too; what was withdrawn must be known within minutes.
PUBLIC = {"cache-control": "public, max-age=300", "access-control-allow-origin": "*"}
CREDENTIAL = "application/vc+jwt"


@open_to(SIGNED_IN)
async def paper(request: Request) -> Response:
    """One's own record, to print."""
    found = await in_thread(service.paper, request.path_params["number"], await who_of(request))
    return _file(request, await in_thread(_pdf_of, found), "pdf", "application/pdf")


@open_to(SIGNED_IN)
async def credential(request: Request) -> Response:
    """One's own record, signed, for wallets and verifiers."""
    found = await in_thread(service.credential, request.path_params["number"], await who_of(request))
    return _file(request, found.encode(), "jwt", CREDENTIAL)


@open_to(OFFICE)
async def show_take_back(request: Request) -> Response:
    """Where the office withdraws a record."""
    return await _take_back(request, "", {}, 200)


@open_to(OFFICE)
async def take_back(request: Request) -> Response:
    number, reason = request.path_params["number"], values_of(await request.form()).get("reason", "")
    try:
        await in_thread(service.take_back, await who_of(request), number, reason)
    except (Invalid, Refused) as problem:
        errors = errors_of(problem, reader_of(request)[0])
        return await _take_back(request, reason, {"reason": " ".join(errors.values())}, 422)
    return RedirectResponse(check_path(plain_number(number)), 303, PRIVATE)


async def _take_back(request: Request, reason: str, errors: Mapping[str, str], status: int) -> Response:
    lang, _ = reader_of(request)
    view = await in_thread(service.check, plain_number(request.path_params["number"]), lang, await who_of(request))
    if view is None or not view.valid:
        raise NotFound
    head = Head(title=say(lang, "records.office.title"), indexed=False)
    answer = plain_page(request, lambda: take_back_page(view, reason, errors), head, status)
    answer.headers.update(PRIVATE)
    return answer


@open_to(ANYONE)
async def keys(_request: Request) -> Response:
    """The site's public keys."""
    return _json(await in_thread(_did_document), "application/did+ld+json")


@open_to(ANYONE)
async def achievement(_request: Request) -> Response:
    """What the credentials are given for."""
    return _json(service.achievement(), "application/ld+json")


@open_to(ANYONE)
async def status_list(request: Request) -> Response:
    """What was withdrawn, as bits."""
    found = await in_thread(service.status_list, request.path_params["number"])
    return Response(found, 200, PUBLIC, CREDENTIAL)


def _file(request: Request, content: bytes, ending: str, media: str) -> Response:
    name = f"hours-{shown_number(plain_number(request.path_params['number']))}.{ending}"
    return Response(content, 200, PRIVATE | {"content-disposition": f'attachment; filename="{name}"'}, media)


def _json(content: Mapping[str, Any], media: str) -> Response:
    return JSONResponse(content, 200, PUBLIC, media)


def _did_document() -> Mapping[str, Any]:
    from kamagaya_match.outside.signing import did_document

    return did_document()


def _pdf_of(found: RecordPaper) -> bytes:
    """The printed record; what writes it is large and seldom needed, so the server starts without it."""
    from kamagaya_match.records.paper import pdf_of

    return pdf_of(found)


ROUTES = [
    Route("/me/hours/{number}.pdf", paper),
    Route("/me/hours/{number}.jwt", credential),
    Route(OFFICE_DESK + "{number}", show_take_back, methods=["GET"]),
    Route(OFFICE_DESK + "{number}", take_back, methods=["POST"]),
    Route(DID_DOCUMENT, keys),
    Route(ACHIEVEMENT, achievement),
    Route(STATUS + "{number:int}", status_list),
]
