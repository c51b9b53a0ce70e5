"""One event's page in one tab, kept up to date while it is open."""

from dataclasses import dataclass, replace
from typing import Any

import reflex as rx

from kamagaya_match.events import service
from kamagaya_match.events.views import EventView, SeatsView
from kamagaya_match.problems import NotFound
from kamagaya_match.web.guards import ANYONE, allow, visitor_of
from kamagaya_match.web.tab import lang_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.web.watching import shared, token_of, versions
from kamagaya_match.who import VISITOR, Who
from kamagaya_match.words.catalogue import Lang, say


@dataclass(frozen=True)
class _Apart:
    """An event's page, with what changes most apart; outside of the state it is compared in no time."""

    seats: SeatsView
    rest: EventView


class EventPage(rx.State):
    """The event at the address `shown`; `seats` stands apart, because it changes most."""

    view: EventView = EventView()
    seats: SeatsView = SeatsView()
    title: str = ""
    absent: str = ""
    shown: str = ""
    loaded: bool = False
    _round: int = 0

    @rx.event
    @allow(ANYONE)
    async def load(self) -> Any:
        slug, lang, who = slug_of(self), await lang_of(self), await visitor_of(self)
        self.absent = ""
        try:
            self._show(_apart((await in_thread(service.event_page, slug, lang, who)).view))
        except NotFound as error:
            self.view, self.seats = EventView(), SeatsView()
            self.absent = "gone" if isinstance(error, service.Gone) else "missing"
            self.title = say(lang, f"events.{self.absent}_title")
        self.shown, self.loaded = f"/events/{slug}", True
        self._round += 1
        return None if self.absent else EventPage.watch

    @rx.event(background=True)
    @allow(ANYONE)
    async def watch(self) -> None:
        """Follow the event until the tab shows something else or is closed."""
        async with self:
            slug, lang, mine = slug_of(self), await lang_of(self), self._round
        who, seen, told = await visitor_of(self), -1, None
        async for version in versions(token_of(self)):
            if self._round != mine:
                return
            fresh, seen = (await _fresh(slug, lang, who, version) if version != seen else told), version
            if fresh == told:
                continue
            async with self:
                if self._round != mine or slug_of(self) != slug:
                    return
                if fresh is not None:
                    self._show(fresh, told)
            told = fresh

    def _show(self, fresh: _Apart, told: _Apart | None = None) -> None:
        """Take over what differs from what was `told` last, or shown, and nothing else: the browser is only sent that."""
        before = told or _Apart(self.seats, self.view)
        if fresh.seats != before.seats:
            self.seats = fresh.seats
        if fresh.rest != before.rest:
            self.view, self.title = fresh.rest, fresh.rest.card.title


def slug_of(state: rx.State) -> str:
    """The event's name in an address such as /events/{slug}."""
    return part_of(state, 1) if part_of(state, 0) == "events" else ""


def _apart(view: EventView) -> _Apart:
    return _Apart(view.card.seats, replace(view, card=replace(view.card, seats=SeatsView())))


async def _fresh(slug: str, lang: Lang, who: Who, version: int) -> _Apart | None:
    """The event now, None when it can no longer be seen."""

    async def ask() -> _Apart | None:
        try:
            return _apart((await in_thread(service.event_page, slug, lang, who)).view)
        except NotFound:
            return None

    fresh: _Apart | None = await (shared((slug, lang), version, ask) if who == VISITOR else ask())
    return fresh
