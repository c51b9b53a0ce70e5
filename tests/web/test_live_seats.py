"""Seats on cards of open lists: one look for all tabs, and only those that show the event hear of it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Iterator
from dataclasses import dataclass

import pytest

from kamagaya_match.web import live_seats, watching
from kamagaya_match.web.el import painting
from kamagaya_match.web.live_seats import LiveSeats, follow, moved, seats_now
from kamagaya_match.words.catalogue import Lang
from tests.tabs import tab

TABS = 500


class City:
    """Seats that can move, and how often they were read."""

    def __init__(self) -> None:
        self.left = dict.fromkeys((f"e{number}" for number in range(30)), 9)
        self.asked: list[set[str]] = []
        self.version = 1
        self.open = True

    def read(self, slugs: Collection[str], langs: Collection[Lang]) -> dict[Lang, dict[str, list[str]]]:
        self.asked.append(set(slugs))
        return {lang: {slug: self.card(slug) for slug in slugs if slug in self.left} for lang in langs}

    def card(self, slug: str) -> list[str]:
        return [f"あと{self.left[slug]}席", "open"]

    def take(self, slug: str) -> None:
        self.left[slug] -= 1
        self.version += 1

    async def after(self, known: int) -> int:
        await asyncio.sleep(0)
        while self.version == known and self.open:
            await asyncio.sleep(0)
        return self.version


@pytest.fixture
def city(monkeypatch: pytest.MonkeyPatch) -> Iterator[City]:
    """A city whose seats the lists follow, and whose tabs are open while `open` says so."""
    here = City()

    async def connected(_token: str) -> bool:
        return here.open

    kept = list(live_seats._reader)
    live_seats.read_seats_with(here.read)
    monkeypatch.setattr(watching, "after", here.after)
    monkeypatch.setattr(watching, "connected", connected)
    monkeypatch.setattr(watching, "LOOK_AGAIN", 0.02)
    yield here
    live_seats._reader[:] = kept


async def until(holds: Callable[[], object]) -> None:
    while not holds():
        await asyncio.sleep(0)


async def test_one_change_is_read_once_and_told_only_where_it_shows(city: City) -> None:
    heard: dict[str, list[dict[str, list[str]]]] = {str(number): [] for number in range(TABS)}

    async def follow_one(token: str) -> None:
        slugs = ["e0", "e1"] if int(token) % 2 else ["e2"]
        async for fresh in moved(token, "ja", {slug: city.card(slug) for slug in slugs}):
            heard[token].append(fresh)

    following = [asyncio.ensure_future(follow_one(token)) for token in heard]
    await until(lambda: city.asked and city.asked[-1] == {"e0", "e1", "e2"})
    before = len(city.asked)
    city.take("e1")
    await until(lambda: all(heard[str(number)] for number in range(1, TABS, 2)))
    assert len(city.asked) == before + 1
    assert all(told == ([{"e1": ["あと8席", "open"]}] if int(token) % 2 else []) for token, told in heard.items())
    city.open = False
    await asyncio.wait_for(asyncio.gather(*following), 5)
    assert live_seats._board().tabs == {}


async def test_a_list_that_comes_again_takes_the_place_of_the_old_one(city: City) -> None:
    async def collect(slug: str, into: list[str]) -> None:
        async for fresh in moved("tab", "ja", {slug: city.card(slug)}):
            into.extend(fresh)

    old, new = list[str](), list[str]()
    first = asyncio.ensure_future(collect("e0", old))
    await asyncio.sleep(0)
    second = asyncio.ensure_future(collect("e1", new))
    await asyncio.wait_for(first, 5)
    city.take("e0")
    city.take("e1")
    await until(lambda: new)
    assert (old, new) == ([], ["e1"])
    city.open = False
    await asyncio.wait_for(second, 5)


async def test_what_changed_before_the_tab_came_is_told_too(city: City) -> None:
    shown = city.card("e0")
    city.take("e0")
    async for fresh in moved("tab", "ja", {"e0": shown}):
        assert fresh == {"e0": ["あと8席", "open"]}
        city.open = False


@dataclass(frozen=True)
class Card:
    slug: str
    seats: list[str]


async def test_the_tab_keeps_what_moved_and_stops_when_it_shows_something_else(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    state = tab(LiveSeats, "/events/")
    state.seats = {"old": ["あと1席", "few"]}
    assert await follow(state, [Card("e0", ["あと9席", "open"])]) is not None and state.seats == {}

    async def changing(_token: str, _lang: Lang, shown: dict[str, list[str]]) -> AsyncIterator[dict[str, list[str]]]:
        assert shown == {"e0": ["あと9席", "open"]}
        yield {"e0": ["満席", "closed"]}
        assert state.seats == {"e0": ["満席", "closed"]}
        state._address = "elsewhere"
        yield {"e0": ["あと1席", "few"]}
        raise AssertionError("a tab that shows something else must stop")

    monkeypatch.setattr(live_seats, "moved", changing)
    await LiveSeats.watch.fn(state)  # type: ignore[attr-defined]
    assert state.seats == {"e0": ["満席", "closed"]}


def test_painted_cards_say_what_was_read() -> None:
    with painting():
        assert seats_now("e0", ["あと9席", "open"]) == ["あと9席", "open"]
