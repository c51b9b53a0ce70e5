"""The composition root: every page, every address, and what runs beside them. Nothing imports it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import reflex as rx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response

from kamagaya_match import wiring
from kamagaya_match.about import public as about_public
from kamagaya_match.centre import pages as centre_pages
from kamagaya_match.centre import public as centre_public
from kamagaya_match.certificates import pages as certificate_pages
from kamagaya_match.certificates import public as certificate_public
from kamagaya_match.conversations import pages as conversation_pages
from kamagaya_match.coordination import pages as coordination_pages
from kamagaya_match.door import pages as door_pages
from kamagaya_match.door import public as door_public
from kamagaya_match.draws import public as draw_public
from kamagaya_match.draws.clockwork import draw_forever
from kamagaya_match.engagements import pages as engagement_pages
from kamagaya_match.engagements import public as engagement_public
from kamagaya_match.events import pages as event_pages
from kamagaya_match.events import public as event_public
from kamagaya_match.events.pages.desk import DESK_PAGES as EVENT_DESK_PAGES
from kamagaya_match.follows import pages as follow_pages
from kamagaya_match.follows import public as follow_public
from kamagaya_match.follows.clockwork import digest_forever
from kamagaya_match.groups import pages as group_pages
from kamagaya_match.groups import public as group_public
from kamagaya_match.guardians import public as guardian_public
from kamagaya_match.home import pages as home_pages
from kamagaya_match.home import public as home_public
from kamagaya_match.matching import pages as matching_pages
from kamagaya_match.matching import public as matching_public
from kamagaya_match.my_page import pages as my_pages
from kamagaya_match.my_page import public as my_page_public
from kamagaya_match.needs import pages as need_pages
from kamagaya_match.needs import public as need_public
from kamagaya_match.needs.clockwork import answer_forever
from kamagaya_match.notices import pages as notice_pages
from kamagaya_match.notices import public as notice_public
from kamagaya_match.notices.clockwork import notice_forever
from kamagaya_match.offers import pages as offer_pages
from kamagaya_match.offers import public as offer_public
from kamagaya_match.outside import public as outbox_public
from kamagaya_match.outside.push import push_forever
from kamagaya_match.outside.worker import deliver_forever
from kamagaya_match.people import pages as person_pages
from kamagaya_match.places import pages as place_pages
from kamagaya_match.places import public as place_public
from kamagaya_match.problems import NotFound
from kamagaya_match.records import pages as record_pages
from kamagaya_match.records import public as record_public
from kamagaya_match.registrations import pages as registration_pages
from kamagaya_match.registrations import public as registration_public
from kamagaya_match.registrations.clockwork import expire_forever
from kamagaya_match.reports import pages as report_pages
from kamagaya_match.reports import public as report_public
from kamagaya_match.sign_in import pages as sign_in_pages
from kamagaya_match.sign_in import public as sign_in_public
from kamagaya_match.stories import pages as story_pages
from kamagaya_match.stories import public as story_public
from kamagaya_match.surveys import pages as survey_pages
from kamagaya_match.surveys import public as survey_public
from kamagaya_match.surveys.clockwork import ask_forever
from kamagaya_match.web import errors
from kamagaya_match.web import public as web_public
from kamagaya_match.web.front_door import FrontDoor
from kamagaya_match.web.overlay import app_wraps
from kamagaya_match.web.packing import pack_updates
from kamagaya_match.web.routes import add_pages

ROUTES = [
    *web_public.ROUTES,
    *home_public.ROUTES,
    *event_public.ROUTES,
    *guardian_public.ROUTES,
    *registration_public.ROUTES,
    *draw_public.ROUTES,
    *notice_public.ROUTES,
    *door_public.ROUTES,
    *certificate_public.ROUTES,
    *survey_public.ROUTES,
    *report_public.ROUTES,
    *centre_public.ROUTES,
    *matching_public.ROUTES,
    *follow_public.ROUTES,
    *need_public.ROUTES,
    *engagement_public.ROUTES,
    *offer_public.ROUTES,
    *record_public.ROUTES,
    *story_public.ROUTES,
    *group_public.ROUTES,
    *place_public.ROUTES,
    *sign_in_public.ROUTES,
    *my_page_public.ROUTES,
    *outbox_public.ROUTES,
    *about_public.ROUTES,
]
PAGES = [
    *home_pages.PAGES,
    *event_pages.PAGES,
    *EVENT_DESK_PAGES,
    *registration_pages.PAGES,
    *notice_pages.PAGES,
    *door_pages.PAGES,
    *certificate_pages.PAGES,
    *survey_pages.PAGES,
    *centre_pages.PAGES,
    *report_pages.PAGES,
    *matching_pages.PAGES,
    *follow_pages.PAGES,
    *need_pages.PAGES,
    *conversation_pages.PAGES,
    *coordination_pages.PAGES,
    *engagement_pages.PAGES,
    *offer_pages.PAGES,
    *record_pages.PAGES,
    *story_pages.PAGES,
    *group_pages.PAGES,
    *place_pages.PAGES,
    *person_pages.PAGES,
    *my_pages.PAGES,
    *sign_in_pages.PAGES,
]


async def _not_found(request: Request, _error: Exception) -> Response:
    return errors.not_found(request)


@contextlib.asynccontextmanager
async def _beside() -> AsyncIterator[None]:
    """Runs the mail worker and the clockworks for as long as the server runs."""
    clockworks = (
        deliver_forever,
        expire_forever,
        draw_forever,
        notice_forever,
        ask_forever,
        answer_forever,
        digest_forever,
        push_forever,
    )
    tasks = [asyncio.create_task(work()) for work in clockworks]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


wiring.wire()
app = rx.App(
    app_wraps=app_wraps(),
    toaster=None,
    html_lang="ja",
    stylesheets=[],
    reset_style=False,
    api_transformer=[Starlette(routes=ROUTES, exception_handlers={NotFound: _not_found}), FrontDoor],
)
app.register_lifespan_task(_beside)
add_pages(app, PAGES)
pack_updates(app)
