"""Events over plain HTTP: painted pages, and calendars to subscribe to."""

from starlette.routing import Route

from .calendars import all_events, my_events, one_event, one_group
from .help import calendar_help
from .painted import count, show_event, show_list, show_month
from .pictures import ROUTES as PICTURE_ROUTES

# The files come before the pages: a page's name could be anything, also one that ends in .ics.
ROUTES = [
    *PICTURE_ROUTES,
    Route("/calendar.ics", all_events),
    Route("/events/{slug}.ics", one_event),
    Route("/groups/{slug}.ics", one_group),
    Route("/me/calendar/{token}.ics", my_events),
    Route("/about/calendar", calendar_help),
    Route("/events/", show_list),
    Route("/events/calendar/", show_month),
    Route("/events/count", count),
    Route("/events/{slug}", show_event),
]
