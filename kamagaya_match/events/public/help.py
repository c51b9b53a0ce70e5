"""How to show the events in one's own calendar, as a page that needs no script."""

from starlette.requests import Request
from starlette.responses import Response

from kamagaya_match.events.pages.calendar_help import calendar_help_page
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to
from kamagaya_match.words.catalogue import say


@open_to(ANYONE)
async def calendar_help(request: Request) -> Response:
    lang, _ = reader_of(request)
    head = Head(
        title=say(lang, "events.help.title"),
        description=say(lang, "events.help.intro"),
        path="/about/calendar",
        feeds={"/calendar.ics": "text/calendar"},
    )
    return plain_page(request, calendar_help_page, head, cached_for=600)
