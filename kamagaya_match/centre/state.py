"""The centre's desk in one tab."""

from typing import Any

import reflex as rx

from kamagaya_match import clock
from kamagaya_match.centre.views import CentreHome, home_of
from kamagaya_match.events import service as events
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import read_wish
from kamagaya_match.registrations.views import CentreEvent
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import CENTRE, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, page_of, part_of, query_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import Lang, say


class CentreDesk(rx.State):
    """The events to choose from."""

    home: CentreHome = CentreHome()
    loaded: bool = False

    @rx.event
    @allow(CENTRE)
    async def load(self) -> None:
        who, lang, q = await visitor_of(self), await lang_of(self), query_of(self).get("q", "")[:100]
        found = await in_thread(events.event_list, {"q": q, "page": str(page_of(self))}, lang, who)
        self.home = home_of(found, q, clock.today().isoformat())
        self.loaded = True


class CentreAtEvent(rx.State):
    """One event: the form for the next person, those who were entered, and what became of the last act.

    `slip` is the address of the paper of whom was entered last; `added` counts, so that the next form is empty.
    """

    view: CentreEvent = CentreEvent()
    done: str = ""
    slip: str = ""
    problem: str = ""
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    added: int = 0
    loaded: bool = False

    @rx.event
    @allow(CENTRE)
    async def load(self) -> Any:
        self._begin()
        try:
            await self._read(await lang_of(self))
        except NotFound:
            return rx.redirect("/centre/")
        self.loaded = True
        return None

    @rx.event
    @allow(CENTRE)
    async def enter(self, form: dict[str, Any]) -> None:
        """Enter a party with what the form holds; errors stay at their fields."""
        who, lang = await visitor_of(self), await lang_of(self)
        self._begin()
        try:
            code = await in_thread(service.enter_at_centre, who, slug_of(self), read_wish(values_of(form), "ja"))
        except PROBLEMS as problem:
            self._mend(errors_of(problem, lang))
            return
        self.added += 1
        await self._read(lang)
        found = await in_thread(service.centre_desk, who, slug_of(self), lang, code)  # the list may show what was searched for before
        self.done = say(lang, "centre.done.entered", code=code, state=found.rows[0].state_text)
        self.slip = f"/centre/events/{slug_of(self)}/parties/{code}"

    @rx.event
    @allow(CENTRE)
    async def cancel(self, code: str) -> None:
        """Step back for somebody."""
        await self._act("cancelled", service.cancel_at_centre, str(code))

    @rx.event
    @allow(CENTRE)
    async def record_paper(self, form: dict[str, Any]) -> None:
        """Record the consent that a guardian signed on paper."""
        values = values_of(form)
        if not values.get("signed"):
            self._begin()
            self.problem = say(await lang_of(self), "centre.errors.signed")
            return
        await self._act("recorded", service.consent_on_paper, values.get("code", ""), values.get("guardian", ""), bool(values.get("photo")))

    async def _act(self, name: str, verb: Any, *values: Any) -> None:
        who, lang = await visitor_of(self), await lang_of(self)
        self._begin()
        try:
            await in_thread(verb, who, slug_of(self), *values)
        except PROBLEMS as problem:
            self.problem = " ".join(errors_of(problem, lang).values())
            return
        self.done = say(lang, f"centre.done.{name}")
        await self._read(lang)

    async def _read(self, lang: Lang) -> None:
        who, q = await visitor_of(self), query_of(self).get("q", "")
        self.view = await in_thread(service.centre_desk, who, slug_of(self), lang, q)

    def _begin(self) -> None:
        self.done = self.slip = self.problem = ""
        self.errors = {}

    def _mend(self, errors: dict[str, str]) -> None:
        self.problem = errors.pop("", "")
        self.errors = errors


def slug_of(state: rx.State) -> str:
    """The event's name in an address such as /centre/events/{slug}/."""
    return part_of(state, 2)
