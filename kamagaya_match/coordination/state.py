"""The coordinators' desk, as one tab shows it."""

from typing import Any

import reflex as rx

from kamagaya_match.coordination import service
from kamagaya_match.coordination.views import NeedToPropose, Overview, PersonToPropose, Proposals, WaitingNeeds, WaitingPeople
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import COORDINATOR, allow, visitor_of
from kamagaya_match.web.tab import attempt, lang_of, page_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

KEY_AT = 2


class CoordinatorHome(rx.State):
    """What waits, and how the work is spread."""

    view: Overview = Overview()
    loaded: bool = False

    @rx.event
    @allow(COORDINATOR)
    async def load(self) -> None:
        self.view = await in_thread(service.overview, await visitor_of(self), await lang_of(self))
        self.loaded = True


class UnansweredNeeds(rx.State):
    """One page of the needs that nobody has answered."""

    listing: WaitingNeeds = WaitingNeeds()
    loaded: bool = False

    @rx.event
    @allow(COORDINATOR)
    async def load(self) -> None:
        self.listing = await in_thread(service.waiting_needs, await visitor_of(self), page_of(self), await lang_of(self))
        self.loaded = True


class UnaskedPeople(rx.State):
    """One page of the people whom nobody has asked."""

    listing: WaitingPeople = WaitingPeople()
    loaded: bool = False

    @rx.event
    @allow(COORDINATOR)
    async def load(self) -> None:
        self.listing = await in_thread(service.waiting_people, await visitor_of(self), page_of(self), await lang_of(self))
        self.loaded = True


class CoordinatorProposals(rx.State):
    """One page of what was proposed."""

    listing: Proposals = Proposals()
    loaded: bool = False

    @rx.event
    @allow(COORDINATOR)
    async def load(self) -> None:
        self.listing = await in_thread(service.proposals, await visitor_of(self), page_of(self), await lang_of(self))
        self.loaded = True


class ProposeNeed(rx.State):
    """A need, and those to whom it could be proposed; `sent` counts what was, so that the form starts anew."""

    view: NeedToPropose = NeedToPropose()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    done: str = ""
    sent: int = 0
    loaded: bool = False

    @rx.event
    @allow(COORDINATOR)
    async def load(self) -> Any:
        self.errors, self.done = {}, ""
        try:
            await self._read()
        except NotFound:
            return rx.redirect("/coordinator/open/")
        return None

    @rx.event
    @allow(COORDINATOR)
    async def send(self, data: dict[str, Any]) -> None:
        """Propose the need to everybody who is ticked; errors stay at their fields."""
        self.done = ""
        count, self.errors = await attempt(self, service.propose_need, part_of(self, KEY_AT), values_of(data))
        if self.errors:
            return
        await self._read()
        self.sent += 1
        self.done = say(await lang_of(self), "coordination.need.sent", n=count)

    async def _read(self) -> None:
        self.view = await in_thread(service.need_to_propose, await visitor_of(self), part_of(self, KEY_AT), await lang_of(self))
        self.loaded = True


class ProposeToPerson(rx.State):
    """Somebody without a name, and the needs that could be proposed."""

    view: PersonToPropose = PersonToPropose()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    done: str = ""
    sent: int = 0
    loaded: bool = False

    @rx.event
    @allow(COORDINATOR)
    async def load(self) -> Any:
        self.errors, self.done = {}, ""
        try:
            await self._read()
        except NotFound:
            return rx.redirect("/coordinator/people/")
        return None

    @rx.event
    @allow(COORDINATOR)
    async def send(self, data: dict[str, Any]) -> None:
        """Propose the chosen need; errors stay at their fields."""
        self.done = ""
        _, self.errors = await attempt(self, service.propose_to_person, part_of(self, KEY_AT), values_of(data))
        if self.errors:
            return
        await self._read()
        self.sent += 1
        self.done = say(await lang_of(self), "coordination.person.sent")

    async def _read(self) -> None:
        self.view = await in_thread(service.person_to_propose, await visitor_of(self), part_of(self, KEY_AT), await lang_of(self))
        self.loaded = True
