"""Pictures in reports over plain HTTP: sent from a group's desk, shown to the group and the office."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.outside.pictures import MOST_BYTES, Flaw
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.reports import service
from kamagaya_match.reports.pages.pictures import picture_page
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.guards import GROUP_EDITOR, open_to, who_of
from kamagaya_match.web.tab import errors_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.web.upload import Upload, in_turn, read_upload
from kamagaya_match.words.catalogue import say

PRIVATE = {"cache-control": "private, no-store"}
UPLOAD = Upload("picture", MOST_BYTES, f"pictures.flaws.{Flaw.TOO_LARGE}", f"pictures.flaws.{Flaw.EMPTY}")
OWN = "/group-desk/{slug}/events/{event}/report/pictures"


@open_to(GROUP_EDITOR)
async def send(request: Request) -> Response:
    """Add a picture, and back to the report; or the form again, with what needs mending."""
    who, values = await who_of(request), dict[str, str]()
    try:
        data = await read_upload(request, UPLOAD, values)
        await in_turn(service.add_picture, who, request.path_params["event"], data, values)
    except (Invalid, Refused) as problem:
        return await _mend(request, values, errors_of(problem, reader_of(request)[0]))
    own = f"/group-desk/{request.path_params['slug']}/events/{request.path_params['event']}/report/"
    return RedirectResponse(own, HTTPStatus.SEE_OTHER, PRIVATE)


@open_to(GROUP_EDITOR)
async def show(request: Request) -> Response:
    """A picture of a report; nobody else's browser or cache keeps it."""
    data = await in_thread(service.picture_file, await who_of(request), request.path_params["event"], request.path_params["name"])
    return Response(data, media_type="image/webp", headers=PRIVATE)


async def _mend(request: Request, values: dict[str, str], errors: dict[str, str]) -> Response:
    lang, _ = reader_of(request)
    view = await in_thread(service.desk, await who_of(request), request.path_params["event"], lang)
    head, alt = Head(title=say(lang, "report_desk.photos.title"), indexed=False), values.get("alt", "")
    build = lambda: picture_page(view.pictures, view.title, alt, errors)  # noqa: E731
    answer = plain_page(request, build, head, HTTPStatus.UNPROCESSABLE_ENTITY)
    answer.headers.update(PRIVATE)
    return answer


ROUTES = [
    Route(OWN, send, methods=["POST"]),
    Route(OWN + "/{name}", show),
]
