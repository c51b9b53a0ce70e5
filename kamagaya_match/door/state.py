"""The door in one tab: on the desk of a group, and at the office."""

import asyncio
from typing import Any

import reflex as rx

from kamagaya_match.digits import whole
from kamagaya_match.door import service
from kamagaya_match.door.views import DoorDesk, DoorRow, NewLink, new_link_of
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views import OftenAbsent
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, OFFICE, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.web.watching import connected, token_of
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

LOOK_AGAIN = 3.0


class DoorOnDesk(rx.State):
    """The event's door; `fresh` is the link that was just made, `made` counts, so that the form for the next one is empty."""

    view: DoorDesk = DoorDesk()
    fresh: NewLink = NewLink()
    chosen: DoorRow = DoorRow()
    done: str = ""
    problem: str = ""
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    made: int = 0
    loaded: bool = False
    _round: int = 0

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self._begin()
        self.fresh, self.chosen = NewLink(), DoorRow()
        self.view = await _seen(await visitor_of(self), part_of(self, 3), await lang_of(self))
        if not self.view.slug:
            return rx.redirect(f"/group-desk/{part_of(self, 1)}/events/")
        self.loaded = True
        self._round += 1
        return DoorOnDesk.watch

    @rx.event(background=True)
    @allow(GROUP_EDITOR)
    async def watch(self) -> None:
        """Follow the count until the tab shows something else or is closed."""
        async with self:
            mine, here, token = self._round, str(self.router.url), token_of(self)
            slug, lang = part_of(self, 3), await lang_of(self)
        while await connected(token):
            await asyncio.sleep(LOOK_AGAIN)
            fresh = await _seen(await visitor_of(self), slug, lang)
            async with self:
                if self._round != mine or str(self.router.url) != here:
                    return
                self._show(fresh)

    @rx.event
    @allow(GROUP_EDITOR)
    async def make(self, form: dict[str, Any]) -> None:
        """Make a link for a helper, and show it this once."""
        label = values_of(form).get("label", "")
        token = await self._act("made", service.make_link, label)
        if token:
            name = next((link.label for link in self.view.links), label)
            self.fresh, self.made = new_link_of(name, token), self.made + 1

    @rx.event
    @allow(GROUP_EDITOR)
    async def revoke(self, number: int) -> None:
        """Stop one link."""
        await self._act("revoked", service.revoke_link, number if isinstance(number, int) else 0)
        self.fresh = NewLink()

    @rx.event
    @allow(GROUP_EDITOR)
    async def mark_rest(self) -> None:
        """Whoever was not seen did not come."""
        await self._act("marked", registrations.mark_rest_absent)

    @rx.event
    @allow(GROUP_EDITOR)
    async def undo_rest(self) -> None:
        """Take the notes of absence back."""
        await self._act("unmarked", registrations.undo_absent)

    @rx.event
    @allow(GROUP_EDITOR)
    async def choose(self, code: str) -> None:
        """Show one party, to mend how many of it came."""
        self._begin()
        self.chosen = next((row for row in self.view.rows if row.code == str(code)), DoorRow())

    @rx.event
    @allow(GROUP_EDITOR)
    async def close(self) -> None:
        """Put the party away."""
        self._begin()
        self.chosen = DoorRow()

    @rx.event
    @allow(GROUP_EDITOR)
    async def note(self, form: dict[str, Any]) -> None:
        """Write down how many of a party came to each meeting."""
        values = values_of(form)
        people = {_number(name[7:]): _number(value) for name, value in values.items() if name.startswith("people.")}
        if await self._act("noted", service.note_by_group, values.get("code", ""), people):
            self.chosen = DoorRow()

    async def _act(self, name: str, verb: Any, *values: Any) -> Any:
        """Do one thing at the door and show what became of it; what the verb gives, or True."""
        lang, who = await lang_of(self), await visitor_of(self)
        self._begin()
        try:
            answer = await in_thread(verb, who, part_of(self, 3), *values)
        except PROBLEMS as problem:
            errors = errors_of(problem, lang)
            self.problem, self.errors = errors.pop("", ""), errors
            return None
        self.done = say(lang, f"door.desk.done.{name}")
        self._show(await _seen(who, part_of(self, 3), lang))
        return True if answer is None else answer

    def _begin(self) -> None:
        self.done = self.problem = ""
        self.errors = {}

    def _show(self, fresh: DoorDesk) -> None:
        """Take over what has changed, and nothing else: the browser is only sent that."""
        if fresh != self.view:
            self.view = fresh


class AbsencesAtOffice(rx.State):
    """Everyone who was absent often."""

    people: list[OftenAbsent] = []  # noqa: RUF012
    loaded: bool = False

    @rx.event
    @allow(OFFICE)
    async def load(self) -> None:
        self.people = await in_thread(registrations.often_absent, await visitor_of(self), await lang_of(self))
        self.loaded = True


async def _seen(who: Who, slug: str, lang: Lang) -> DoorDesk:
    """The door now; an empty one for people who may not see it."""
    try:
        return await in_thread(service.door_desk, who, slug, lang)
    except NotFound:
        return DoorDesk()


def _number(typed: str) -> int:
    """A typed number; -1 for anything else."""
    return whole(typed, otherwise=-1)
