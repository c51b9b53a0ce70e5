"""The office's desk, as one tab shows it."""

from typing import Any

import reflex as rx

from kamagaya_match.groups import service
from kamagaya_match.groups.views import OfficeGroup, OfficeGroups, Trail
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import OFFICE, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, part_of, query_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class GroupsAtOffice(rx.State):
    """One page of all groups."""

    listing: OfficeGroups = OfficeGroups()
    loaded: bool = False

    @rx.event
    @allow(OFFICE)
    async def load(self) -> None:
        self.listing = await in_thread(service.office_groups, await visitor_of(self), query_of(self), await lang_of(self))
        self.loaded = True


class GroupAtOffice(rx.State):
    """One group, and what the office can do with it."""

    view: OfficeGroup = OfficeGroup()
    errors: dict[str, str] = {}  # noqa: RUF012
    done: str = ""
    loaded: bool = False

    @rx.event
    @allow(OFFICE)
    async def load(self) -> Any:
        self.errors, self.done = {}, ""
        try:
            await self._read()
        except NotFound:
            return rx.redirect("/office/groups/")
        return None

    @rx.event
    @allow(OFFICE)
    async def verify(self) -> None:
        await self._did("verified", service.verify)

    @rx.event
    @allow(OFFICE)
    async def withdraw(self, data: dict[str, Any]) -> None:
        await self._did("withdrawn", service.withdraw, values_of(data).get("reason", ""))

    @rx.event
    @allow(OFFICE)
    async def suspend(self, data: dict[str, Any]) -> None:
        await self._did("suspended", service.suspend, values_of(data).get("reason", ""))

    @rx.event
    @allow(OFFICE)
    async def reinstate(self, data: dict[str, Any]) -> None:
        await self._did("reinstated", service.reinstate, values_of(data).get("reason", ""))

    @rx.event
    @allow(OFFICE)
    async def appoint(self, data: dict[str, Any]) -> None:
        """Put in somebody who acts as owner while the group is silent."""
        values = values_of(data)
        await self._did("appointed", service.appoint_acting, values.get("email", ""), values.get("why", ""))
        if "reason" in self.errors:
            self.errors = {"why": self.errors["reason"]}

    async def _did(self, name: str, verb: Any, *values: str) -> None:
        """Do one thing with the group of this address and show what became of it."""
        lang = await lang_of(self)
        self.errors, self.done = {}, ""
        try:
            await in_thread(verb, await visitor_of(self), part_of(self, 2), *values)
        except PROBLEMS as problem:
            self.errors = errors_of(problem, lang)
            return
        self.done = say(lang, f"office.done.{name}")
        await self._read()

    async def _read(self) -> None:
        self.view = await in_thread(service.office_group, await visitor_of(self), part_of(self, 2), await lang_of(self))
        self.loaded = True


class AuditTrail(rx.State):
    """One page of the trail."""

    trail: Trail = Trail()
    loaded: bool = False

    @rx.event
    @allow(OFFICE)
    async def load(self) -> None:
        self.trail = await in_thread(service.trail, await visitor_of(self), query_of(self), await lang_of(self))
        self.loaded = True
