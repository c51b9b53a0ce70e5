"""The public pages as HTML documents."""

from starlette.requests import Request
from starlette.responses import Response

from kamagaya_match.events import service
from kamagaya_match.events.pages.detail import event_page, gone_page, missing_page
from kamagaya_match.events.pages.listing import event_list
from kamagaya_match.events.pages.month import event_month
from kamagaya_match.events.service import EventPageFacts
from kamagaya_match.events.views.pictures import picture_for_sharing
from kamagaya_match.problems import NotFound
from kamagaya_match.web.first_paint import Head, counted, page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to, who_of
from kamagaya_match.web.layout import layout
from kamagaya_match.web.threads import in_thread
from kamagaya_match.who import VISITOR
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.text import plain

CALENDAR, NEWS = "text/calendar", "application/atom+xml"
DESCRIPTION = 120


@open_to(ANYONE)
async def show_list(request: Request) -> Response:
    lang, _ = reader_of(request)
    view = await in_thread(service.event_list, dict(request.query_params), lang)
    head = Head(
        title=say(lang, "events.list_title"),
        description=say(lang, "events.list_lead"),
        path="/events/",
        indexed=view.plain,
        feeds={"/calendar.ics": CALENDAR, "/feeds/events.atom": NEWS},
    )
    return page(request, lambda: layout(event_list(view), here="/events/"), head)


@open_to(ANYONE)
async def count(request: Request) -> Response:
    """What the button of the conditions says while somebody chooses them."""
    lang, _ = reader_of(request)
    return counted(say(lang, "events.show_count", n=await in_thread(service.count_fitting, dict(request.query_params))))


@open_to(ANYONE)
async def show_month(request: Request) -> Response:
    lang, _ = reader_of(request)
    asked = request.query_params.get("month", "")
    view = await in_thread(service.event_month, asked, lang)
    head = Head(
        title=say(lang, "events.calendar_title", month=view.title),
        description=say(lang, "events.list_lead"),
        path="/events/calendar/",
        indexed=not asked,
        feeds={"/calendar.ics": CALENDAR},
    )
    return page(request, lambda: layout(event_month(view), here="/events/calendar/"), head)


@open_to(ANYONE)
async def show_event(request: Request) -> Response:
    """200, 404, or 410 for what was public once. Who may see more than everyone gets a page that is not kept."""
    lang, _ = reader_of(request)
    slug = request.path_params["slug"]
    try:
        return _event(request, await in_thread(service.event_page, slug, lang), 30)
    except NotFound as error:
        who = await who_of(request)
        if who == VISITOR:
            return _absent(request, lang, error)
    try:
        return _event(request, await in_thread(service.event_page, slug, lang, who), 0)
    except NotFound as error:
        return _absent(request, lang, error)


def _event(request: Request, facts: EventPageFacts, kept: int) -> Response:
    view = facts.view
    return page(request, lambda: layout(event_page(view, view.card.seats), here="/events/"), _head(facts), cached_for=kept)


def _head(facts: EventPageFacts) -> Head:
    card = facts.view.card
    return Head(
        title=card.title,
        description=plain(" ".join(part for part in (card.state_text, card.when, card.place, card.summary) if part), DESCRIPTION),
        path=card.href,
        picture=picture_for_sharing(card.picture),
        kind="article",
        json_ld=facts.json_ld if facts.public else "",
        indexed=facts.public,
        feeds={f"{card.href}.ics": CALENDAR} if facts.public else {},
    )


def _absent(request: Request, lang: Lang, error: NotFound) -> Response:
    """Kept for nobody: the group's own members may see a page at the same address."""
    why, build, status = ("gone", gone_page, 410) if isinstance(error, service.Gone) else ("missing", missing_page, 404)
    head = Head(title=say(lang, f"events.{why}_title"), indexed=False)
    return page(request, lambda: layout(build()), head, status, cached_for=0)
