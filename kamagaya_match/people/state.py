"""The office's list of people, as one tab shows it."""

from typing import Any

import reflex as rx

from kamagaya_match.people import service
from kamagaya_match.people.views import PeoplePage
from kamagaya_match.problems import Refused
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import OFFICE, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, page_of, query_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class OfficePeople(rx.State):
    """One page of people with their roles; `done` and `problem` tell what became of the last act."""

    listing: PeoplePage = PeoplePage()
    done: str = ""
    problem: str = ""
    loaded: bool = False

    @rx.event
    @allow(OFFICE)
    async def load(self) -> None:
        self.done = self.problem = ""
        await self._read()
        self.loaded = True

    @rx.event
    @allow(OFFICE)
    async def give(self, data: dict[str, Any]) -> Any:
        """Give the chosen role to the person of the form."""
        values = values_of(data)
        return await self._do("given", service.grant_role, values.get("person", ""), values.get("role", ""))

    @rx.event
    @allow(OFFICE)
    async def take(self, person: int, role: str) -> Any:
        """Take one role away."""
        return await self._do("taken", service.revoke_role, person, str(role))

    async def _do(self, name: str, verb: Any, person: object, role: str) -> Any:
        lang = await lang_of(self)
        self.done = self.problem = ""
        try:
            await in_thread(verb, await visitor_of(self), person, role)
        except PROBLEMS as problem:
            self.problem = errors_of(problem, lang)[""]
            return None
        self.done = say(lang, f"people.{name}", role=say(lang, f"roles.{role}"))
        try:
            await self._read()
        except Refused:  # the role taken was what opened this page
            return rx.redirect("/me/")
        return None

    async def _read(self) -> None:
        asked, who, lang = query_of(self), await visitor_of(self), await lang_of(self)
        self.listing = await in_thread(service.people_page, who, lang, asked.get("q", ""), asked.get("role", ""), page_of(self))
