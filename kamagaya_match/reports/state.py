"""The report of an event on the desk of its group, in one tab."""

from typing import Any

import reflex as rx

from kamagaya_match.problems import NotFound
from kamagaya_match.reports import service
from kamagaya_match.reports.views import ReportDesk
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, allow, group_in, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class EventReportDesk(rx.State):
    """Numbers, notes and thanks; `letter` is what those who came would read, shown before anything is sent."""

    view: ReportDesk = ReportDesk()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    problem: str = ""
    done: str = ""
    words: str = ""
    letter: str = ""
    count: int = 0
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self._begin()
        try:
            await self._read()
        except NotFound:
            return rx.redirect(f"/group-desk/{group_in(str(self.router.url.path))}/events/")
        self.loaded = True
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def save(self, form: dict[str, Any]) -> None:
        """Keep the numbers and notes."""
        if await self._act(service.save, values_of(form)) is not None:
            self.done = say(await lang_of(self), "report_desk.saved")

    @rx.event
    @allow(GROUP_EDITOR)
    async def look(self, form: dict[str, Any]) -> None:
        """Show whom the thanks would reach and what they would read."""
        words = values_of(form).get("words", "")
        found = await self._act(service.preview, words)
        if found is not None:
            (self.count, self.letter), self.words = found, words

    @rx.event
    @allow(GROUP_EDITOR)
    async def thank(self) -> None:
        """Send the thanks that were looked at."""
        count = await self._act(service.thank, self.words)
        if count is not None:
            self.done = say(await lang_of(self), "report_desk.thanks_sent", n=count)

    @rx.event
    @allow(GROUP_EDITOR)
    async def remove_picture(self, name: str) -> None:
        """Take a picture out of the report."""
        if await self._act(service.remove_picture, str(name)) is not None:
            self.done = say(await lang_of(self), "report_desk.photos.removed")

    async def _act(self, verb: Any, *values: Any) -> Any:
        """What the verb gives, True for nothing; None when it could not be done, with the reason on the page."""
        self._begin()
        try:
            made = await in_thread(verb, await visitor_of(self), part_of(self, 3), *values)
        except PROBLEMS as problem:
            self.errors = errors_of(problem, await lang_of(self))
            self.problem = self.errors.pop("", "")
            return None
        await self._read()
        return True if made is None else made

    def _begin(self) -> None:
        self.errors, self.problem, self.done, self.letter, self.count = {}, "", "", "", 0

    async def _read(self) -> None:
        self.view = await in_thread(service.desk, await visitor_of(self), part_of(self, 3), await lang_of(self))
