"""Suggestions and best offers, as one tab shows them."""

from typing import Any

import reflex as rx

from kamagaya_match.matching import service
from kamagaya_match.matching.rules.asks import Of
from kamagaya_match.matching.views import BestOffers, Suggestions
from kamagaya_match.problems import NotFound
from kamagaya_match.web.guards import GROUP_EDITOR, SIGNED_IN, allow, group_in, visitor_of
from kamagaya_match.web.tab import attempt, lang_of, page_of, part_of, query_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

NEED_AT = 3
LONGEST = 40


class Matches(rx.State):
    """One page of one's own suggestions; `done` and `problem` tell what became of the last tap."""

    view: Suggestions = Suggestions()
    done: str = ""
    problem: str = ""
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.done, self.problem = "", ""
        await self._read()

    @rx.event
    @allow(SIGNED_IN)
    async def correct(self, slug: str, kind: str, value: str) -> None:
        """This field not, too far, not interested: the list is ranked anew at once."""
        await self._act("matching.corrected_now", service.correct, str(slug)[:LONGEST], str(kind)[:LONGEST], str(value)[:LONGEST])

    @rx.event
    @allow(SIGNED_IN)
    async def undo(self, number: int) -> None:
        """Take a correction back."""
        await self._act("matching.undone", service.undo, number if isinstance(number, int) else 0)

    async def _act(self, said: str, verb: Any, *values: Any) -> None:
        self.done, self.problem = "", ""
        _, wrong = await attempt(self, verb, *values)
        if wrong:
            self.problem = " ".join(wrong.values())
            return
        await self._read()
        self.done = say(await lang_of(self), said)

    async def _read(self) -> None:
        of = Of.EVENTS if query_of(self).get("of") == Of.EVENTS else Of.NEEDS
        self.view = await in_thread(service.suggestions, await visitor_of(self), page_of(self), await lang_of(self), of)
        self.loaded = True


class BestForNeed(rx.State):
    """Who fits one need of a group best."""

    desk_slug: str = ""
    need_slug: str = ""
    view: BestOffers = BestOffers()
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        group, need = group_in(str(self.router.url.path)), part_of(self, NEED_AT)
        try:
            self.view = await in_thread(service.best_offers, await visitor_of(self), group, need, await lang_of(self))
        except NotFound:
            return rx.redirect(f"/group-desk/{group}/needs/")
        self.desk_slug, self.need_slug, self.loaded = group, need, True
        return None
