"""Places over plain HTTP: the painted page."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.events import service as events
from kamagaya_match.places import service
from kamagaya_match.places.pages import place_page
from kamagaya_match.web.first_paint import Head, page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to
from kamagaya_match.web.layout import layout
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


@open_to(ANYONE)
async def show_place(request: Request) -> Response:
    """The page of a place; NotFound when there is none."""
    lang, _ = reader_of(request)
    slug = request.path_params["slug"]
    view = await in_thread(service.place_page, slug, lang)
    cards = await in_thread(events.cards_of_place, slug, lang)
    place = view.place
    told = say(lang, "common.separator").join(part for part in (place.address, place.access) if part)
    return page(request, lambda: layout(place_page(view, cards)), Head(title=place.name, description=told, path=place.href))


ROUTES = [Route("/places/{slug}", show_place)]
