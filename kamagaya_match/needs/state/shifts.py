"""The shifts of one need on its group's desk."""

from typing import Any

import reflex as rx

from kamagaya_match.digits import whole
from kamagaya_match.needs import service
from kamagaya_match.needs.views import ShiftOnDesk
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, allow, group_in, visitor_of
from kamagaya_match.web.tab import attempt, lang_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

from .addresses import need_of


class NeedShifts(rx.State):
    """`errors` holds texts by field; those of a shift's own form end in -<its key>. `filled` counts the forms that were taken."""

    desk_slug: str = ""
    need_slug: str = ""
    title: str = ""
    rows: list[ShiftOnDesk] = []  # noqa: RUF012  (Reflex copies defaults)
    errors: dict[str, str] = {}  # noqa: RUF012
    filled: int = 0
    done: str = ""
    problem: str = ""
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self.done, self.problem, self.errors = "", "", {}
        try:
            await self._read()
        except NotFound:
            return rx.redirect(f"/group-desk/{group_in(str(self.router.url.path))}/needs/")
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def add(self, data: dict[str, Any]) -> None:
        """A new shift with what the form holds."""
        await self._do("added", "", service.add_shift, values_of(data))

    @rx.event
    @allow(GROUP_EDITOR)
    async def change(self, data: dict[str, Any]) -> None:
        """Change the shift that its form names."""
        values = values_of(data)
        key = values.get("shift", "")
        own = {name.removesuffix(f"-{key}"): value for name, value in values.items()}
        await self._do("changed", key, service.change_shift, whole(key), own)

    @rx.event
    @allow(GROUP_EDITOR)
    async def remove(self, key: str) -> None:
        await self._do("removed", "", service.remove_shift, whole(key))

    async def _do(self, told: str, key: str, verb: Any, *values: Any) -> None:
        self.done = ""
        _, wrong = await attempt(self, verb, need_of(self), *values)
        self.problem = wrong.pop("", "")
        self.errors = {f"{name}-{key}" if key else name: text for name, text in wrong.items()}
        if self.problem or self.errors:
            return
        await self._read()
        self.done = say(await lang_of(self), f"need_shifts.done.{told}")
        self.filled += 1

    async def _read(self) -> None:
        who, slug, lang = await visitor_of(self), need_of(self), await lang_of(self)
        self.desk_slug, self.need_slug = group_in(str(self.router.url.path)), slug
        row = await in_thread(service.desk_need_of, who, slug, lang)
        if row.group_slug != self.desk_slug:
            raise NotFound
        self.title = row.title
        self.rows = await in_thread(service.shifts_on_desk, who, slug, lang)
        self.loaded = True
