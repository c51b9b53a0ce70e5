"""Stories in one tab: the public list and page, and the desk of the two sides."""

from typing import Any

import reflex as rx

from kamagaya_match.problems import NotFound
from kamagaya_match.stories import service
from kamagaya_match.stories.views import StoryDesk, StoryList, StoryPage
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import ANYONE, SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import attempt, lang_of, page_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class Stories(rx.State):
    """One page of the public stories."""

    listing: StoryList = StoryList()
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> None:
        self.listing = await in_thread(service.story_list, await lang_of(self), page_of(self))
        self.loaded = True


class OneStory(rx.State):
    """A public story; `missing` when there is none at this address."""

    page: StoryPage = StoryPage()
    title: str = ""
    missing: bool = False
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> None:
        lang = await lang_of(self)
        try:
            self.page, self.missing = await in_thread(service.story_page, part_of(self, 1), lang), False
        except NotFound:
            self.page, self.missing = StoryPage(), True
        self.title = self.page.card.title or say(lang, "stories.missing")
        self.loaded = True


class StoryOnDesk(rx.State):
    """The story of an engagement as one of its sides works on it; `filled` counts what was saved."""

    view: StoryDesk = StoryDesk()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    filled: int = 0
    done: str = ""
    problem: str = ""
    missing: bool = False
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.errors, self.done, self.problem, self.missing = {}, "", "", False
        try:
            await self._read()
        except NotFound:
            self.view, self.missing = StoryDesk(), True
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def save(self, form: dict[str, Any]) -> None:
        await self._do("saved", service.save, values_of(form))

    @rx.event
    @allow(SIGNED_IN)
    async def agree(self, form: dict[str, Any]) -> None:
        await self._do("agreed", service.agree, values_of(form))

    @rx.event
    @allow(SIGNED_IN)
    async def withdraw(self) -> None:
        await self._do("withdrawn", service.withdraw)

    async def _do(self, told: str, verb: Any, *values: Any) -> None:
        self.done = ""
        _, wrong = await attempt(self, verb, part_of(self, 1), *values)
        self.problem, self.errors = wrong.pop("", ""), wrong
        if self.problem or self.errors:
            return
        await self._read()
        self.done = say(await lang_of(self), f"stories.done.{told}")
        self.filled += 1

    async def _read(self) -> None:
        self.view = await in_thread(service.desk, await visitor_of(self), part_of(self, 1), await lang_of(self))
