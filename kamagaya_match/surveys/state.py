"""The questionnaire of an event on the desk of its group, in one tab."""

from typing import Any

import reflex as rx

from kamagaya_match.problems import NotFound
from kamagaya_match.surveys import service
from kamagaya_match.surveys.views import Desk
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, allow, group_in, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class SurveyDesk(rx.State):
    """Questions and results; `done` tells that the questions were kept."""

    view: Desk = Desk()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    done: str = ""
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self.errors, self.done = {}, ""
        try:
            await self._read()
        except NotFound:
            return rx.redirect(f"/group-desk/{group_in(str(self.router.url.path))}/events/")
        self.loaded = True
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def save(self, form: dict[str, Any]) -> None:
        """Keep the group's questions."""
        self.errors, self.done = {}, ""
        lang = await lang_of(self)
        try:
            await in_thread(service.save, await visitor_of(self), part_of(self, 3), values_of(form))
        except PROBLEMS as problem:
            self.errors = errors_of(problem, lang)
            return
        self.done = say(lang, "survey_desk.saved")
        await self._read()

    async def _read(self) -> None:
        self.view = await in_thread(service.desk, await visitor_of(self), part_of(self, 3), await lang_of(self))
