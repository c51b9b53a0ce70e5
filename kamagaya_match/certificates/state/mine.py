"""One's own certificates in one tab."""

from typing import Any

import reflex as rx

from kamagaya_match.certificates import service
from kamagaya_match.certificates.views import MyCertificates
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class OwnCertificates(rx.State):
    """What there is and what can be asked; `done` and `problem` tell what became of the last wish."""

    view: MyCertificates = MyCertificates()
    done: str = ""
    problem: str = ""
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.done = self.problem = ""
        await self._read()
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def ask(self, form: dict[str, Any]) -> None:
        """Ask for a certificate of what was done with one group."""
        self.done = self.problem = ""
        values, who, lang = values_of(form), await visitor_of(self), await lang_of(self)
        group = values.get("group", "")
        wish = [group, values.get(f"name.{group}", ""), values.get(f"event.{group}", "")]
        try:
            number = await in_thread(service.ask, who, *wish)
        except PROBLEMS as problem:
            self.problem = errors_of(problem, lang)[""]
            return
        await self._read()
        self.done = say(lang, f"certificates.mine.{'issued_now' if self._is_valid(number) else 'sent_now'}")

    async def _read(self) -> None:
        self.view = await in_thread(service.mine, await visitor_of(self), await lang_of(self))

    def _is_valid(self, number: str) -> bool:
        return any(row.valid and row.number.replace("-", "") == number for row in self.view.rows)
