"""Open tabs follow public changes, and stop when they are closed."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from kamagaya_match.web import watching


@pytest.fixture
def changing(monkeypatch: pytest.MonkeyPatch) -> "asyncio.Queue[int]":
    """What is put in here is the next public version."""
    queue: asyncio.Queue[int] = asyncio.Queue()

    async def changes() -> AsyncIterator[int]:
        while True:
            yield await queue.get()

    monkeypatch.setattr(watching, "changes", changes)
    monkeypatch.setattr(watching, "LOOK_AGAIN", 0.02)
    return queue


def tabs(monkeypatch: pytest.MonkeyPatch, open_: set[str]) -> None:
    async def connected(token: str) -> bool:
        return token in open_

    monkeypatch.setattr(watching, "connected", connected)


async def test_every_tab_hears_of_a_change_through_one_look(monkeypatch: pytest.MonkeyPatch, changing: "asyncio.Queue[int]") -> None:
    open_ = {"a", "b"}
    tabs(monkeypatch, open_)
    heard: dict[str, list[int]] = {"a": [], "b": []}

    async def follow(token: str) -> None:
        async for version in watching.versions(token):
            heard[token].append(version)

    following = [asyncio.ensure_future(follow(token)) for token in heard]
    for version in (7, 8):
        changing.put_nowait(version)
        while any(version not in versions for versions in heard.values()):
            await asyncio.sleep(0)
    open_.remove("a")
    await asyncio.wait_for(following[0], 1)
    assert not following[1].done()
    open_.clear()
    await asyncio.wait_for(following[1], 1)


async def test_a_closed_tab_is_never_asked_for(monkeypatch: pytest.MonkeyPatch, changing: "asyncio.Queue[int]") -> None:
    tabs(monkeypatch, set())
    assert [version async for version in watching.versions("gone")] == []


async def test_tabs_share_one_answer_for_each_version() -> None:
    asked: list[int] = []

    async def ask() -> int:
        asked.append(1)
        await asyncio.sleep(0)
        return len(asked)

    assert await asyncio.gather(*[watching.shared("event", 1, ask) for _ in range(5)]) == [1] * 5
    assert await watching.shared("event", 2, ask) == 2
    assert await watching.shared("other", 2, ask) == 3
