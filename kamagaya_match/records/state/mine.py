"""One's own records of hours in one tab."""

from typing import Any

import reflex as rx

from kamagaya_match.records import service
from kamagaya_match.records.views import MyRecords
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import attempt, lang_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class OwnRecords(rx.State):
    """What there is; `errors` holds texts by field, `done` and `problem` tell what became of the last act."""

    view: MyRecords = MyRecords()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    done: str = ""
    problem: str = ""
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.errors, self.done, self.problem = {}, "", ""
        await self._read()
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def issue(self, form: dict[str, Any]) -> None:
        """Make a record of the confirmed hours of a period."""
        await self._do("issued", service.issue, values_of(form))

    @rx.event
    @allow(SIGNED_IN)
    async def withdraw(self, number: str) -> None:
        """Take a record back."""
        await self._do("withdrawn", service.withdraw, str(number))

    async def _do(self, name: str, verb: Any, value: Any) -> None:
        self.done = ""
        _, wrong = await attempt(self, verb, value)
        self.problem, self.errors = wrong.pop("", ""), wrong
        if self.problem or self.errors:
            return
        self.done = say(await lang_of(self), f"records.done.{name}")
        await self._read()

    async def _read(self) -> None:
        self.view = await in_thread(service.mine, await visitor_of(self), await lang_of(self))
