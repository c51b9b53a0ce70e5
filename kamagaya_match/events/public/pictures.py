"""Pictures of events over plain HTTP: sent from a group's desk, shown to everyone."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.events.pages.picture import picture_page
from kamagaya_match.events.service import pictures as service
from kamagaya_match.outside.pictures import MOST_BYTES, Flaw
from kamagaya_match.problems import Invalid
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.guards import ANYONE, GROUP_EDITOR, open_to, who_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.web.upload import Upload, in_turn, read_upload
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import say

FOREVER = {"cache-control": "public, max-age=31536000, immutable", "cross-origin-resource-policy": "cross-origin"}
TOO_LARGE, EMPTY = (f"pictures.flaws.{flaw}" for flaw in (Flaw.TOO_LARGE, Flaw.EMPTY))
UPLOAD = Upload("picture", MOST_BYTES, TOO_LARGE, EMPTY)
KINDS = {".webp": "image/webp", ".jpg": "image/jpeg"}


@open_to(GROUP_EDITOR)
async def send(request: Request) -> Response:
    """Take a picture for an event, or only new words about the one it has; the form again when something needs mending."""
    who, event, values = await who_of(request), request.path_params["event"], dict[str, str]()
    try:
        data = await read_upload(request, UPLOAD, values)
        await in_turn(service.put_picture, who, event, data, values.get("picture_alt", ""))
    except Invalid as invalid:
        return await _mend(request, who, values, invalid.errors)
    return RedirectResponse(_own(request), HTTPStatus.SEE_OTHER)


@open_to(GROUP_EDITOR)
async def remove(request: Request) -> Response:
    await in_thread(service.remove_picture, await who_of(request), request.path_params["event"])
    return RedirectResponse(_own(request), HTTPStatus.SEE_OTHER)


@open_to(ANYONE)
async def show(request: Request) -> Response:
    """A picture that was made here; its name never comes to mean another."""
    name = request.path_params["name"]
    data = await in_thread(service.picture_file, name)
    return Response(data, media_type=KINDS[name[name.rindex(".") :]], headers=FOREVER)


async def _mend(request: Request, who: Who, values: dict[str, str], errors: dict[str, str]) -> Response:
    lang, _ = reader_of(request)
    now = await in_thread(service.desk_picture, who, request.path_params["event"])
    told = {name: say(lang, key) for name, key in errors.items()}
    alt = values.get("picture_alt", now.alt)
    head = Head(title=say(lang, "pictures.title"), indexed=False)
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE if errors.get("picture") == TOO_LARGE else HTTPStatus.UNPROCESSABLE_ENTITY
    answer = plain_page(request, lambda: picture_page(_own(request), now.title, now.path, alt, told), head, status)
    answer.headers["cache-control"] = "no-store"
    return answer


def _own(request: Request) -> str:
    """The event's own address on the desk."""
    return f"/group-desk/{request.path_params['slug']}/events/{request.path_params['event']}/"


ROUTES = [
    Route("/group-desk/{slug}/events/{event}/picture", send, methods=["POST"]),
    Route("/group-desk/{slug}/events/{event}/picture/remove", remove, methods=["POST"]),
    Route("/pictures/{name}", show),
]
