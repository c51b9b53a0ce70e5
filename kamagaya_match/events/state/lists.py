"""The list and the month, as one tab shows them."""

from typing import Any

import reflex as rx

from kamagaya_match.events import service
from kamagaya_match.events.views import EventListView, MonthView
from kamagaya_match.events.views.listing import bare
from kamagaya_match.web.guards import ANYONE, allow, visitor_of
from kamagaya_match.web.live_seats import follow
from kamagaya_match.web.tab import lang_of, query_of, reads_ruby
from kamagaya_match.web.threads import in_thread


class EventList(rx.State):
    """One page of the list, for the conditions in the address."""

    listing: EventListView = EventListView()
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> Any:
        listing = await in_thread(service.event_list, query_of(self), await lang_of(self), await visitor_of(self))
        self.listing = listing if await reads_ruby(self) else bare(listing)
        self.loaded = True
        return await follow(self, [card for day in listing.days for card in day.cards])


class EventCalendar(rx.State):
    """The month that the address asks for."""

    month: MonthView = MonthView()
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> None:
        self.month = await in_thread(service.event_month, query_of(self).get("month", ""), await lang_of(self))
        self.loaded = True
