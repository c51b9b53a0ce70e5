"""Certificates on the desk of a group, in one tab."""

from typing import Any

import reflex as rx

from kamagaya_match.certificates import service
from kamagaya_match.certificates.rules import MOST_LINES
from kamagaya_match.certificates.views import Desk
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, allow, group_in, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, page_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class CertificatesDesk(rx.State):
    """Who waits and what was answered; `done` and `problem` tell what became of the last act."""

    view: Desk = Desk()
    done: str = ""
    problem: str = ""
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self.done = self.problem = ""
        try:
            await self._read()
        except NotFound:
            return rx.redirect("/groups/")
        self.loaded = True
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def confirm(self, form: dict[str, Any]) -> None:
        """Confirm the meetings that are ticked."""
        values = values_of(form)
        kept = [place for place in range(MOST_LINES) if values.get(f"line.{place}")]
        await self._act("confirmed", service.confirm, values.get("number", ""), kept)

    @rx.event
    @allow(GROUP_EDITOR)
    async def refuse(self, form: dict[str, Any]) -> None:
        """Say why nothing can be confirmed."""
        values = values_of(form)
        await self._act("refused", service.refuse, *_answer(values))

    @rx.event
    @allow(GROUP_EDITOR)
    async def withdraw(self, form: dict[str, Any]) -> None:
        """Take a certificate back, with the reason that its holder is told."""
        values = values_of(form)
        await self._act("withdrawn", service.withdraw, *_answer(values))

    async def _act(self, name: str, verb: Any, *values: Any) -> None:
        self.done = self.problem = ""
        lang, who = await lang_of(self), await visitor_of(self)
        try:
            await in_thread(verb, who, group_in(str(self.router.url.path)), *values)
        except PROBLEMS as problem:
            self.problem = " ".join(errors_of(problem, lang).values())
            return
        self.done = say(lang, f"certificate_desk.done.{name}")
        await self._read()

    async def _read(self) -> None:
        who, group, lang = await visitor_of(self), group_in(str(self.router.url.path)), await lang_of(self)
        self.view = await in_thread(service.desk, who, group, lang, page_of(self))


def _answer(values: dict[str, str]) -> tuple[str, str]:
    """The number in a form, and the reason that was typed for it."""
    number = values.get("number", "")
    return number, values.get(f"reason.{number}", "")
