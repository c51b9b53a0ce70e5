"""The coordinators' pages in one tab: the queue, one request, and its form."""

from typing import Any

import reflex as rx

from kamagaya_match.needs import service
from kamagaya_match.needs.views import NeedPage, Shaping, ShapingRow
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import COORDINATOR, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, attempt, errors_of, lang_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

from .addresses import need_of
from .form import place_choices

HOME = "/coordinator/needs/"


class ShapingQueue(rx.State):
    """What waits for a coordinator, and what this one shapes."""

    rows: list[ShapingRow] = []  # noqa: RUF012  (Reflex copies defaults)
    loaded: bool = False

    @rx.event
    @allow(COORDINATOR)
    async def load(self) -> None:
        self.rows = await in_thread(service.shaping_queue, await visitor_of(self), await lang_of(self))
        self.loaded = True


class ShapingDesk(rx.State):
    """One request; `people` are those to whom the office can give it, pairs of id and name."""

    row: ShapingRow = ShapingRow()
    shaping: Shaping = Shaping()
    preview: NeedPage = NeedPage()
    lacking: list[str] = []  # noqa: RUF012  (Reflex copies defaults)
    people: list[list[str]] = []  # noqa: RUF012
    errors: dict[str, str] = {}  # noqa: RUF012
    done: str = ""
    problem: str = ""
    notes_sent: int = 0
    loaded: bool = False

    @rx.event
    @allow(COORDINATOR)
    async def load(self) -> Any:
        self.done, self.problem, self.errors, self.preview = "", "", {}, NeedPage()
        try:
            await self._read()
        except NotFound:
            return rx.redirect(HOME)
        return None

    @rx.event
    @allow(COORDINATOR)
    async def take(self) -> None:
        """Become this request's coordinator."""
        await self._do("taken", service.take)

    @rx.event
    @allow(COORDINATOR)
    async def assign(self, data: dict[str, Any]) -> None:
        """The office gives the request to somebody."""
        await self._do("assigned", service.assign, values_of(data).get("person", ""))

    @rx.event
    @allow(COORDINATOR)
    async def write_note(self, data: dict[str, Any]) -> None:
        """Say something to the group."""
        self.notes_sent += await self._do("note_sent", service.write_note, values_of(data).get("note", ""))

    @rx.event
    @allow(COORDINATOR)
    async def agree(self) -> Any:
        """Say yes to the draft as it stands."""
        return rx.redirect(HOME) if await self._do("said_yes", service.agree) and not self.shaping.open else None

    @rx.event
    @allow(COORDINATOR)
    async def end_shaping(self) -> Any:
        """Leave the group to itself."""
        return rx.redirect(HOME) if await self._do("ended", service.end_shaping) else None

    async def _do(self, told: str, verb: Any, *values: Any) -> bool:
        self.done = ""
        _, self.errors = await attempt(self, verb, need_of(self), *values)
        self.problem = self.errors.get("", "")
        if self.errors:
            return False
        self.done = say(await lang_of(self), f"need_desk.shaping.{told}")
        await self._read()
        return True

    async def _read(self) -> None:
        who, slug, lang = await visitor_of(self), need_of(self), await lang_of(self)
        self.row, self.shaping = await in_thread(service.shaping_for_coordinator, who, slug, lang)
        self.people = [list(pair) for pair in await in_thread(service.coordinators, who)] if self.shaping.open else []
        if self.row.mine and self.shaping.open:
            self.preview = await in_thread(service.preview, who, slug, lang)
            self.lacking = [say(lang, key) for key in await in_thread(service.missing, who, slug)]
        self.loaded = True


class ShapingForm(rx.State):
    """The draft in the group's form, for its coordinator."""

    need_slug: str = ""
    values: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    errors: dict[str, str] = {}  # noqa: RUF012
    places: list[list[str]] = []  # noqa: RUF012
    template_name: str = ""
    loaded: bool = False

    @rx.event
    @allow(COORDINATOR)
    async def load(self) -> Any:
        self.loaded, self.errors, self.need_slug = False, {}, need_of(self)
        try:
            self.values = await in_thread(service.form_values, await visitor_of(self), self.need_slug)
        except NotFound:
            return rx.redirect(HOME)
        self.places = await place_choices(await lang_of(self))
        self.loaded = True
        return None

    @rx.event
    @allow(COORDINATOR)
    async def save(self, data: dict[str, Any]) -> Any:
        """Keep what was typed, and go back to the request; errors stay at their fields."""
        slug = need_of(self)
        try:
            await in_thread(service.change, await visitor_of(self), slug, values_of(data))
        except PROBLEMS as problem:
            self.errors = errors_of(problem, await lang_of(self))
            return None
        return rx.redirect(f"{HOME}{slug}/")
