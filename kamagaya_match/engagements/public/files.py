"""Files of engagements: sent by either side, given to nobody but the two sides and the centre."""

from http import HTTPStatus
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.engagements import service
from kamagaya_match.engagements.pages.files import file_page
from kamagaya_match.outside.documents import MOST_BYTES, DocumentFlaw
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.guards import SIGNED_IN, open_to, who_of
from kamagaya_match.web.tab import errors_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.web.upload import Upload, in_turn, read_upload
from kamagaya_match.words.catalogue import say

PRIVATE = {"cache-control": "private, no-store"}
LOCKED = {
    **PRIVATE,
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
}
TOO_LARGE, EMPTY = (f"engagement_files.flaws.{flaw}" for flaw in (DocumentFlaw.TOO_LARGE, DocumentFlaw.EMPTY))
UPLOAD = Upload("file", MOST_BYTES, TOO_LARGE, EMPTY)


@open_to(SIGNED_IN)
async def send(request: Request) -> Response:
    """Add a file, and back to the engagement; or the form again, with what needs mending."""
    who, slug, values = await who_of(request), request.path_params["slug"], dict[str, str]()
    try:
        data = await read_upload(request, UPLOAD, values)
        await in_turn(service.add_file, who, slug, data, values)
    except (Invalid, Refused) as problem:
        return await _mend(request, values, errors_of(problem, reader_of(request)[0]))
    return RedirectResponse(f"/engagements/{slug}/", HTTPStatus.SEE_OTHER, PRIVATE)


@open_to(SIGNED_IN)
async def give(request: Request) -> Response:
    """A file to keep; no browser opens it as a part of this site, and no cache keeps it."""
    slug, number = request.path_params["slug"], request.path_params["number"]
    file = await in_thread(service.file_of, await who_of(request), slug, number)
    plain = "file." + file.name.rpartition(".")[2]
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(file.name, safe='')}"
    return Response(file.data, 200, {**LOCKED, "content-disposition": disposition}, file.media_type)


async def _mend(request: Request, values: dict[str, str], errors: dict[str, str]) -> Response:
    lang, slug = reader_of(request)[0], request.path_params["slug"]
    view = await in_thread(service.one_page, await who_of(request), slug, lang)
    head, note, marked = Head(title=say(lang, "engagement_files.add"), indexed=False), values.get("note", ""), "deliverable" in values
    answer = plain_page(request, lambda: file_page(slug, view.title, note, marked, errors), head, HTTPStatus.UNPROCESSABLE_ENTITY)
    answer.headers.update(PRIVATE)
    return answer


ROUTES = [
    Route("/engagements/{slug}/files", send, methods=["POST"]),
    Route("/engagements/{slug}/files/{number:int}", give),
]
