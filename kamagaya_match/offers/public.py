"""Offers over plain HTTP: the painted pages."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.offers import service
from kamagaya_match.offers.pages import PLACE
from kamagaya_match.offers.pages.detail import gone_page, missing_page, offer_page
from kamagaya_match.offers.pages.listing import offer_list
from kamagaya_match.problems import NotFound
from kamagaya_match.web.first_paint import Head, counted, page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to
from kamagaya_match.web.layout import layout
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say
from kamagaya_match.words.text import plain


@open_to(ANYONE)
async def show_list(request: Request) -> Response:
    lang, _ = reader_of(request)
    view = await in_thread(service.public_list, dict(request.query_params), lang)
    head = Head(title=say(lang, "offers.list_title"), description=say(lang, "offers.list_lead"), path=PLACE, indexed=view.indexed)
    return page(request, lambda: layout(offer_list(view), here=PLACE), head)


@open_to(ANYONE)
async def count(request: Request) -> Response:
    """What the button of the conditions says while somebody chooses them."""
    lang, _ = reader_of(request)
    return counted(say(lang, "needs.show_count", n=await in_thread(service.count_fitting, dict(request.query_params))))


@open_to(ANYONE)
async def show_offer(request: Request) -> Response:
    lang, _ = reader_of(request)
    try:
        view = await in_thread(service.public_page, request.path_params["offer"], lang)
    except NotFound:
        return page(request, lambda: layout(missing_page(), here=PLACE), Head(title=say(lang, "offers.missing_title"), indexed=False), 404)
    if view.gone:
        return page(request, lambda: layout(gone_page(), here=PLACE), Head(title=say(lang, "offers.gone_title"), indexed=False), 410)
    head = Head(title=view.card.title, description=plain(view.card.summary, 120), path=view.card.href, kind="article")
    return page(request, lambda: layout(offer_page(view), here=PLACE), head)


ROUTES = [
    Route("/offers/", show_list),
    Route("/offers/count", count),
    Route("/offers/{offer}", show_offer),
]
