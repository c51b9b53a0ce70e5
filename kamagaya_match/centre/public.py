"""The printed confirmation of the centre's desk, as a document that needs no script."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.centre.pages import slip_page
from kamagaya_match.registrations import service
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.guards import CENTRE, open_to, who_of
from kamagaya_match.web.threads import in_thread

PRIVATE = {"cache-control": "private, no-store", "x-robots-tag": "noindex"}


@open_to(CENTRE)
async def show_slip(request: Request) -> Response:
    """One party's confirmation; NotFound when there is no such party at this event."""
    lang, _ = reader_of(request)
    slug, code = request.path_params["slug"], request.path_params["code"]
    view = await in_thread(service.slip, await who_of(request), slug, code, lang)
    answer = plain_page(request, lambda: slip_page(view), Head(title=view.title, indexed=False))
    answer.headers.update(PRIVATE)
    return answer


ROUTES = [Route("/centre/events/{slug}/parties/{code}", show_slip)]
