"""An event's parties on the desk of its group, in one tab."""

import asyncio
from typing import Any

import reflex as rx

from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import read_wish
from kamagaya_match.registrations.views import DeskList, PartyRow
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, page_of, part_of, query_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.web.watching import token_of, versions
from kamagaya_match.words.catalogue import Lang, say

EDIT = "edit_"
CALM = 1.0  # between two looks at the whole list, however fast people sign up


class RegistrationsDesk(rx.State):
    """One page of the list; `chosen` is the party whose panel is open, `done` and `problem` tell what became of the last act.

    `added` counts, so that the form for the next party is empty.
    """

    listing: DeskList = DeskList()
    chosen: PartyRow = PartyRow()
    done: str = ""
    problem: str = ""
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    added: int = 0
    loaded: bool = False
    _round: int = 0

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self._begin()
        self.chosen = PartyRow()
        try:
            self._show(await self._ask(await lang_of(self)))
        except NotFound:
            return rx.redirect(f"/group-desk/{part_of(self, 1)}/events/")
        self.loaded = True
        self._round += 1
        return RegistrationsDesk.watch

    @rx.event(background=True)
    @allow(GROUP_EDITOR)
    async def watch(self) -> None:
        """Follow the list until the tab shows something else or is closed."""
        async with self:
            mine, here, lang = self._round, str(self.router.url), await lang_of(self)
        seen = -1
        async for version in versions(token_of(self)):
            fresh = await self._ask_quietly(lang) if version != seen else None
            seen = version
            async with self:
                if self._round != mine or str(self.router.url) != here:
                    return
                if fresh is not None:
                    self._show(fresh)
            await asyncio.sleep(CALM)

    @rx.event
    @allow(GROUP_EDITOR)
    async def open(self, code: str) -> None:
        """Show everything of one party, and what can be done with it."""
        self._begin()
        self.chosen = _of_code(self.listing, str(code))

    @rx.event
    @allow(GROUP_EDITOR)
    async def close(self) -> None:
        """Put the party's panel away."""
        self._begin()
        self.chosen = PartyRow()

    @rx.event
    @allow(GROUP_EDITOR)
    async def add(self, form: dict[str, Any]) -> None:
        """Enter a party for somebody who called or came by."""
        values = values_of(form)
        await self._act("added", "", service.add_by_hand, read_wish(values, "ja"), values.get("note", ""), values.get("named") == "on")
        self.added += 1 if self.done else 0

    @rx.event
    @allow(GROUP_EDITOR)
    async def edit(self, form: dict[str, Any]) -> None:
        """Change a party's size, name and the group's own note."""
        values = {name.removeprefix(EDIT): value for name, value in values_of(form).items()}
        wish = read_wish(values, "ja")
        await self._act(
            "edited", EDIT, service.edit_by_group, values.get("code", ""), service.Edit(wish.size, wish.name, values.get("note", ""))
        )

    @rx.event
    @allow(GROUP_EDITOR)
    async def cancel(self, form: dict[str, Any]) -> None:
        """Take a party off the list, with the words that it is told."""
        values = values_of(form)
        await self._act("cancelled", EDIT, service.cancel_by_group, values.get("code", ""), values.get("words", ""))

    @rx.event
    @allow(GROUP_EDITOR)
    async def approve(self, form: dict[str, Any]) -> None:
        """Take in a party that asked to come, or that accepted its offer by telephone."""
        await self._act("approved", EDIT, service.approve, values_of(form).get("code", ""))

    @rx.event
    @allow(GROUP_EDITOR)
    async def decline(self, form: dict[str, Any]) -> None:
        """Decline a party that asked to come, with the words that it is told."""
        values = values_of(form)
        await self._act("declined", EDIT, service.decline_by_group, values.get("code", ""), values.get("words", ""))

    async def _act(self, name: str, prefix: str, verb: Any, *values: Any) -> None:
        """Do one thing to the list; errors stand at the fields, whose names begin with `prefix`."""
        lang, who = await lang_of(self), await visitor_of(self)
        self._begin()
        try:
            await in_thread(verb, who, part_of(self, 3), *values)
        except PROBLEMS as problem:
            errors = errors_of(problem, lang)
            self.problem = errors.pop("", "")
            self.errors = {prefix + field: text for field, text in errors.items()}
            return
        self.done = say(lang, f"registrations.desk.done.{name}")
        self._show(await self._ask_quietly(lang))

    def _begin(self) -> None:
        self.done = self.problem = ""
        self.errors = {}

    async def _ask(self, lang: Lang) -> DeskList:
        asked, who, event = query_of(self), await visitor_of(self), part_of(self, 3)
        return await in_thread(service.list_for_group, who, event, lang, asked.get("q", ""), asked.get("state", ""), page_of(self))

    async def _ask_quietly(self, lang: Lang) -> DeskList:
        """The list now; an empty one when it may no longer be seen."""
        try:
            return await self._ask(lang)
        except NotFound:
            return DeskList()

    def _show(self, fresh: DeskList) -> None:
        """Take over what has changed, and nothing else: the browser is only sent that."""
        if fresh != self.listing:
            self.listing = fresh
        chosen = _of_code(fresh, self.chosen.code)
        if chosen.code and chosen != self.chosen:
            self.chosen = chosen


def _of_code(listing: DeskList, code: str) -> PartyRow:
    return next((row for row in listing.rows if code and row.code == code), PartyRow())
