"""Answering a need in one tab."""

from typing import Any

import reflex as rx

from kamagaya_match.needs import service
from kamagaya_match.needs.views import ApplyView
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import ANYONE, SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import attempt, lang_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

from .addresses import need_of


class Applying(rx.State):
    """What this person can do about the need in the address, and what became of it."""

    view: ApplyView = ApplyView()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    done: str = ""
    missing: bool = False
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> None:
        self.errors, self.done, self.view = {}, "", ApplyView()
        await self._read()
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def send(self, data: dict[str, Any]) -> None:
        """Answer with what the form holds; errors stay at their fields."""
        await self._act(service.apply, values_of(data))

    @rx.event
    @allow(SIGNED_IN)
    async def withdraw(self, _data: dict[str, Any]) -> None:
        """Step back."""
        if await self._act(service.withdraw):
            self.done = say(await lang_of(self), "needs.apply_page.withdrawn")

    async def _act(self, verb: Any, *values: Any) -> bool:
        self.done = ""
        _, self.errors = await attempt(self, verb, need_of(self), *values)
        if self.errors:
            return False
        await self._read()
        return True

    async def _read(self) -> None:
        try:
            self.view = await in_thread(service.apply_view, await visitor_of(self), need_of(self), await lang_of(self))
            self.missing = False
        except NotFound:
            self.missing = True
