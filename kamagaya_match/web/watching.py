"""Open tabs hear of public changes: one look at the database serves all tabs of this process."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from typing import Any
from weakref import WeakKeyDictionary

import reflex as rx
from reflex_base.registry import RegistrationContext

from kamagaya_match.storage.freshness import changes

LOOK_AGAIN = 10.0


class _Bell:
    """Rings at each public change; `version` is the latest one heard of."""

    def __init__(self) -> None:
        self.version = -1
        self._rung = asyncio.Event()
        self.task = asyncio.ensure_future(self._listen())

    async def _listen(self) -> None:
        async for version in changes():
            self.version = version
            self._rung.set()
            self._rung = asyncio.Event()

    async def after(self, known: int) -> int:
        """The version once it is another than `known`, or after LOOK_AGAIN seconds."""
        if self.version == known:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._rung.wait(), LOOK_AGAIN)
        return self.version


_bells: WeakKeyDictionary[asyncio.AbstractEventLoop, _Bell] = WeakKeyDictionary()
_answers: dict[Hashable, tuple[int, "asyncio.Future[Any]"]] = {}
MOST_ANSWERS = 500


def _bell() -> _Bell:
    loop = asyncio.get_running_loop()
    bell = _bells.get(loop)
    if bell is None or bell.task.done():
        bell = _bells[loop] = _Bell()
    return bell


async def versions(token: str) -> AsyncIterator[int]:
    """Yield the public version at each change for as long as the tab `token` is connected.

    It is also yielded every LOOK_AGAIN seconds without a change, so that whoever watches can see whether it still should.
    """
    known = -1
    while await connected(token):
        known = await after(known)
        yield known


async def after(known: int) -> int:
    """The public version once it is another than `known`, or after LOOK_AGAIN seconds."""
    return await _bell().after(known)


async def connected(token: str) -> bool:
    """Whether a browser still holds the tab `token` open."""
    namespace = RegistrationContext.get().app.event_namespace
    return namespace is not None and await namespace._token_manager.is_token_connected(token)


def token_of(state: rx.State) -> str:
    """The name of the tab that a state belongs to."""
    return str(state.router.session.client_token)


async def shared(key: Hashable, version: int, ask: Callable[[], Awaitable[Any]]) -> Any:
    """What `ask` gives, asked once for all tabs that want `key` at this version."""
    kept = _answers.get(key)
    if kept is None or kept[0] != version or kept[1].get_loop() is not asyncio.get_running_loop():
        if len(_answers) >= MOST_ANSWERS:
            _answers.clear()
        kept = _answers[key] = version, asyncio.ensure_future(ask())
    return await asyncio.shield(kept[1])
