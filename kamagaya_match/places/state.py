"""A place's page, as one tab shows it."""

from typing import Any

import reflex as rx

from kamagaya_match.events import service as events
from kamagaya_match.events.views import EventCard
from kamagaya_match.places import service
from kamagaya_match.places.views import PlacePage
from kamagaya_match.problems import NotFound
from kamagaya_match.web.guards import ANYONE, allow
from kamagaya_match.web.live_seats import follow
from kamagaya_match.web.tab import lang_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class OnePlace(rx.State):
    """One place and the events there; `missing` when there is none at this address."""

    page: PlacePage = PlacePage()
    events: list[EventCard] = []  # noqa: RUF012  (Reflex copies defaults)
    title: str = ""
    missing: bool = False
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> Any:
        lang = await lang_of(self)
        at = str(self.router.url.path).strip("/").split("/")[-1]
        self.page, self.events, self.missing = PlacePage(), [], False
        try:
            self.page = await in_thread(service.place_page, at, lang)
            self.events = await in_thread(events.cards_of_place, at, lang)
        except NotFound:
            self.missing = True
        self.title = self.page.place.name or say(lang, "places.missing_title")
        self.loaded = True
        return await follow(self, self.events)
