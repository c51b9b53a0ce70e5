"""A group's desk of offers: what it gives, who asked for it, and whom it asked."""

from typing import Any

import reflex as rx

from kamagaya_match.offers import service
from kamagaya_match.offers.views import AskedPage, DeskOffer, OfferPage, SentPage
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, allow, group_in, visitor_of
from kamagaya_match.web.tab import PROBLEMS, attempt, errors_of, lang_of, page_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

from .mine import answer

NEW = "new"


class OffersDesk(rx.State):
    """What a group gives (`gives`: whether it is a business or school), what it was asked for, and what it asked."""

    desk_slug: str = ""
    gives: bool = False
    rows: list[DeskOffer] = []  # noqa: RUF012  (Reflex copies defaults)
    asked: AskedPage = AskedPage()
    sent: SentPage = SentPage()
    errors: dict[str, str] = {}  # noqa: RUF012
    done: str = ""
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self.errors, self.done, self.desk_slug = {}, "", group_in(str(self.router.url.path))
        try:
            await self._read()
        except NotFound:
            return rx.redirect("/groups/")
        self.loaded = True
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def say_yes(self, data: dict[str, Any]) -> None:
        """An application goes to the group that asked, with the words from the form."""
        await self._answer(service.say_yes, "said_yes", data)

    @rx.event
    @allow(GROUP_EDITOR)
    async def say_no(self, data: dict[str, Any]) -> None:
        await self._answer(service.say_no, "said_no", data)

    async def _answer(self, verb: Any, name: str, data: dict[str, Any]) -> None:
        who, lang = await visitor_of(self), await lang_of(self)
        self.errors, self.done = await answer(verb, who, values_of(data), lang), ""
        if not self.errors:
            self.done = say(lang, f"invites.{name}")
        await self._read()

    async def _read(self) -> None:
        who, lang, slug = await visitor_of(self), await lang_of(self), group_in(str(self.router.url.path))
        self.gives, self.rows = await in_thread(service.offers_of_desk, who, slug, lang)
        self.asked = await in_thread(service.invites_of_body, who, slug, lang, 1)
        self.sent = await in_thread(service.sent_by_group, who, slug, lang, page_of(self))


class OfferForm(rx.State):
    """The form of one offer of a business or school, and its acts; `offer_slug` is empty for a new one."""

    desk_slug: str = ""
    offer_slug: str = ""
    row: DeskOffer = DeskOffer()
    preview: OfferPage = OfferPage()
    values: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    errors: dict[str, str] = {}  # noqa: RUF012
    done: str = ""
    problem: str = ""
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        slug = part_of(self, 3)
        self.loaded, self.errors, self.done, self.problem, self.values = False, {}, "", "", {}
        self.desk_slug, self.offer_slug = group_in(str(self.router.url.path)), "" if slug == NEW else slug
        try:
            if self.offer_slug:
                self.values = await in_thread(service.form_values, await visitor_of(self), slug)
                await self._read()
        except NotFound:
            return rx.redirect(f"/group-desk/{self.desk_slug}/offers/")
        self.loaded = True
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def save(self, data: dict[str, Any]) -> Any:
        """Keep what was typed; a new offer goes on to its own page. Errors stay at their fields."""
        who, slug, desk, values = await visitor_of(self), part_of(self, 3), group_in(str(self.router.url.path)), values_of(data)
        self.done, self.problem, self.errors = "", "", {}
        try:
            if slug == NEW:
                return rx.redirect(f"/group-desk/{desk}/offers/{await in_thread(service.create, who, desk, values)}/")
            await in_thread(service.change, who, slug, values)
        except PROBLEMS as problem:
            self.errors = errors_of(problem, await lang_of(self))
            return None
        await self._read()
        self.done = say(await lang_of(self), "offer_desk.saved")
        return rx.scroll_to("offer-done")

    @rx.event
    @allow(GROUP_EDITOR)
    async def publish(self) -> None:
        await self._act("published", service.publish)

    @rx.event
    @allow(GROUP_EDITOR)
    async def withdraw(self) -> None:
        await self._act("withdrawn", service.withdraw)

    @rx.event
    @allow(GROUP_EDITOR)
    async def delete(self) -> Any:
        if await self._act("deleted", service.delete, gone=True):
            return rx.redirect(f"/group-desk/{group_in(str(self.router.url.path))}/offers/")
        return None

    async def _act(self, name: str, verb: Any, *, gone: bool = False) -> bool:
        self.done = ""
        _, wrong = await attempt(self, verb, part_of(self, 3))
        self.problem = " ".join(wrong.values())
        if wrong:
            return False
        if not gone:
            self.done = say(await lang_of(self), f"offer_desk.{name}")
            await self._read()
        return True

    async def _read(self) -> None:
        who, lang = await visitor_of(self), await lang_of(self)
        self.row, self.preview = await in_thread(service.desk_offer_of, who, part_of(self, 3), lang)
        if self.preview.card.group_slug != group_in(str(self.router.url.path)):
            raise NotFound
