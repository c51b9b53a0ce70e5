"""Seats on cards: what the lists of open tabs say of them moves by itself.

At each public change this process reads once what the cards of all its tabs say now, and wakes only the tabs
in which that is something else.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, cast
from weakref import WeakKeyDictionary

import reflex as rx

from kamagaya_match.words.catalogue import Lang

from . import watching
from .el import painted
from .guards import ANYONE, allow
from .tab import lang_of
from .threads import in_thread

Seats = list[str]  # what a card says, and how that stands out
Reader = Callable[[Collection[str], Collection[Lang]], Mapping[Lang, Mapping[str, Seats]]]

_reader: list[Reader] = []


class Card(Protocol):
    """A card of an event, as far as its seats need it."""

    @property
    def slug(self) -> str: ...

    @property
    def seats(self) -> Seats: ...


def read_seats_with(reader: Reader) -> None:
    """Tell the lists how the seats of events become known (the composition root does)."""
    _reader[:] = [reader]


@dataclass(eq=False)
class _Tab:
    """What one tab shows; `fresh` is what it has not yet heard of."""

    lang: Lang
    shown: dict[str, Seats]
    fresh: dict[str, Seats] = field(default_factory=dict)
    rung: asyncio.Event = field(default_factory=asyncio.Event)

    def compare(self, now: Mapping[str, Seats]) -> None:
        moved = {slug: now[slug] for slug, seats in self.shown.items() if now.get(slug, seats) != seats}
        if moved:
            self.shown |= moved
            self.fresh |= moved
            self.rung.set()


class _Board:
    """The open lists of this process."""

    def __init__(self) -> None:
        self.tabs: dict[str, _Tab] = {}
        self._newcomers = False
        self._task: asyncio.Task[None] | None = None

    def put(self, token: str, tab: _Tab) -> None:
        """This tab shows this now, and nothing that it showed before."""
        self.tabs[token] = tab
        self._newcomers = True
        self.keep_looking()

    def keep_looking(self) -> None:
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._follow())

    async def _follow(self) -> None:
        seen = -1
        while self.tabs:
            version = await watching.after(seen)
            # A change between a page's reading and its coming here was heard by nobody: newcomers are looked at once more.
            if version != seen or self._newcomers:
                seen, self._newcomers = version, False
                await self._look()

    async def _look(self) -> None:
        tabs = list(self.tabs.values())
        slugs = {slug for tab in tabs for slug in tab.shown}
        now = await in_thread(_reader[0], slugs, {tab.lang for tab in tabs}) if slugs and _reader else {}
        for tab in tabs:
            tab.compare(now.get(tab.lang, {}))


_boards: WeakKeyDictionary[asyncio.AbstractEventLoop, _Board] = WeakKeyDictionary()


def _board() -> _Board:
    return _boards.setdefault(asyncio.get_running_loop(), _Board())


async def moved(token: str, lang: Lang, shown: Mapping[str, Seats]) -> AsyncIterator[dict[str, Seats]]:
    """Yield the seats that changed since `shown`, until the tab is closed or comes here again."""
    board, tab = _board(), _Tab(lang, dict(shown))
    board.put(token, tab)
    try:
        while board.tabs.get(token) is tab:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(tab.rung.wait(), watching.LOOK_AGAIN)
            fresh, tab.fresh = tab.fresh, {}
            tab.rung.clear()
            if fresh:
                yield fresh
            elif not await watching.connected(token):
                return
            board.keep_looking()
    finally:
        if board.tabs.get(token) is tab:
            del board.tabs[token]


class LiveSeats(rx.State):
    """The seats that moved since this tab's list was read, by the event's slug."""

    seats: dict[str, list[str]] = {}  # noqa: RUF012  (Reflex copies defaults)
    _shown: dict[str, list[str]] = {}  # noqa: RUF012
    _address: str = ""

    @rx.event(background=True)
    @allow(ANYONE)
    async def watch(self) -> None:
        """Follow the list until the tab shows something else or is closed."""
        async with self:
            token, lang, shown, address = watching.token_of(self), await lang_of(self), dict(self._shown), self._address
        if not shown:
            return
        async for fresh in moved(token, lang, shown):
            async with self:
                if self._address != address or _address_of(self) != address:
                    return
                self.seats = {**self.seats, **fresh}


async def follow(state: rx.State, cards: Iterable[Card]) -> Any:
    """Keep the seats on these cards up to date while the tab shows them: the event that a handler of a list ends with."""
    live = await state.get_state(LiveSeats)
    live._shown, live._address = {card.slug: list(card.seats) for card in cards}, _address_of(state)
    if live.seats:
        live.seats = {}
    return LiveSeats.watch


def _address_of(state: rx.State) -> str:
    return str(state.router.url.path) + "?" + str(state.router.url.query)


def seats_now(slug: Any, first: Any) -> Any:
    """The two texts of a card's seats: those that came since, else the `first` ones."""
    if painted() is not None:
        return first
    since = cast("Any", LiveSeats.seats)[slug]
    return rx.cond(since, since, first).to(list[str])
