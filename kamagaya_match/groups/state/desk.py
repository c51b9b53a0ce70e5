"""A group's desk: its home and the form of its page."""

from typing import Any

import reflex as rx

from kamagaya_match.groups import service
from kamagaya_match.groups.views import DeskHome, GroupForm, TodayItem
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, allow, group_in, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, query_of
from kamagaya_match.web.threads import in_thread

from .today import today_of


def desk_of(state: rx.State) -> str:
    """The slug of the group whose desk this tab shows."""
    return group_in(str(state.router.url.path))


class Desk(rx.State):
    """The home of a desk; `founded` right after the group was registered."""

    home: DeskHome = DeskHome()
    today: list[TodayItem] = []  # noqa: RUF012  (Reflex copies defaults)
    founded: bool = False
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self.founded = "founded" in query_of(self)
        who, slug, lang = await visitor_of(self), desk_of(self), await lang_of(self)
        try:
            self.home = await in_thread(service.desk_home, who, slug, lang)
            self.today = await in_thread(today_of, who, slug, lang)
        except NotFound:
            return rx.redirect("/groups/")
        self.loaded = True
        return None


class GroupProfile(rx.State):
    """The form of a group's page."""

    start: GroupForm = GroupForm()
    errors: dict[str, str] = {}  # noqa: RUF012
    saved: bool = False
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self.errors, self.saved = {}, False
        try:
            await self._read()
        except NotFound:
            return rx.redirect("/groups/")
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def save(self, data: dict[str, Any]) -> None:
        """Keep what the form holds."""
        self.saved = False
        try:
            await in_thread(service.save_profile, await visitor_of(self), desk_of(self), values_of(data))
        except PROBLEMS as problem:
            self.errors = errors_of(problem, await lang_of(self))
            return
        self.errors, self.saved = {}, True
        await self._read()

    async def _read(self) -> None:
        self.start = await in_thread(service.profile_form, await visitor_of(self), desk_of(self))
        self.loaded = True
