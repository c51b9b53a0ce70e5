"""The public pages of events; those of a group's desk stand in `desk`."""

from typing import Any

import reflex as rx

from kamagaya_match.events.state.lists import EventCalendar, EventList
from kamagaya_match.events.state.one import EventPage
from kamagaya_match.web.el import when
from kamagaya_match.web.layout import layout
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .detail import event_page, gone_page, missing_page
from .listing import event_list
from .month import event_month


def _list() -> Any:
    return layout(event_list(EventList.listing), here="/events/")


def _month() -> Any:
    return layout(event_month(EventCalendar.month), here="/events/calendar/")


def _one() -> Any:
    absent = when(EventPage.absent == "gone", gone_page(), missing_page())
    return layout(when(EventPage.absent, absent, event_page(EventPage.view, EventPage.seats)), here="/events/")


# While the browser goes from one event to another, the tab still holds the first: then nothing is shown.
_here: rx.Var[str] = rx.Var("(typeof window === 'undefined' ? '' : window.location.pathname.replace(/\\/$/, ''))", _var_type=str)

PAGES = [
    LivePage("/events", _list, t("events.list_title"), [EventList.load], EventList.loaded),
    LivePage(
        "/events/calendar", _month, t("events.calendar_title", month=EventCalendar.month.title), [EventCalendar.load], EventCalendar.loaded
    ),
    LivePage("/events/[slug]", _one, EventPage.title, [EventPage.load], EventPage.loaded & (_here == EventPage.shown)),
]
