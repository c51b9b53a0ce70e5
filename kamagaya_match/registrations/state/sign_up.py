"""The sign-up page in one tab: the form as it opened, its errors, and the seats at this moment."""

import asyncio
from typing import Any

import reflex as rx

from kamagaya_match.digits import whole
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service
from kamagaya_match.registrations.limits import refuse_haste
from kamagaya_match.registrations.rules import PARTY_SIZES, read_wish
from kamagaya_match.registrations.views import SignUpPage, with_errors
from kamagaya_match.registrations.views.addresses import manage_path
from kamagaya_match.web.client import household
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import ANYONE, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.web.watching import shared, token_of, versions
from kamagaya_match.who import VISITOR
from kamagaya_match.words.catalogue import Lang

# In a rush the seats change many times a second in a thousand tabs; the sign-ups themselves must not wait for that.
CALM = 2.0


class SignUp(rx.State):
    """The form stays as it opened while somebody writes; only `seats` follows the event."""

    view: SignUpPage = SignUpPage()
    seats: str = ""
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    size: int = 1
    absent: bool = False
    loaded: bool = False
    _round: int = 0

    @rx.event
    @allow(ANYONE)
    async def load(self) -> Any:
        who, slug, lang = await visitor_of(self), slug_of(self), await lang_of(self)
        self.errors, self.size, self.absent = {}, 1, False
        try:
            self.view = await in_thread(service.sign_up_page, who, slug, lang)
        except NotFound:
            self.view, self.absent = SignUpPage(), True
        self.seats, self.loaded = self.view.seats, True
        self._round += 1
        return None if self.absent else SignUp.watch

    @rx.event(background=True)
    @allow(ANYONE)
    async def watch(self) -> None:
        """Follow the seats until the tab shows something else or is closed."""
        async with self:
            slug, lang, mine = slug_of(self), await lang_of(self), self._round
        async for version in versions(token_of(self)):
            seats = await _seats(slug, lang, version)
            async with self:
                if self._round != mine or slug_of(self) != slug:
                    return
                if seats and seats != self.seats:
                    self.seats = seats
            await asyncio.sleep(CALM)

    @rx.event
    @allow(ANYONE)
    async def choose_size(self, value: str) -> None:
        """Say how many people the form is for, in the line above its button."""
        chosen = whole(value)
        self.size = chosen if chosen in PARTY_SIZES else self.size

    @rx.event
    @allow(ANYONE)
    async def submit(self, form: dict[str, Any]) -> Any:
        """Sign up with what the form holds; errors stay at their fields."""
        who, lang = await visitor_of(self), await lang_of(self)
        wish = read_wish(values_of(form), lang)
        try:
            guardian = wish.guardian.email if wish.guardian else ""
            refuse_haste(household(str(self.router.session.client_ip)), wish.email, guardian)
            outcome = await in_thread(service.join, who, slug_of(self), wish)
        except PROBLEMS as problem:
            self._mend(errors_of(problem, lang))
            return None
        self._mend({})
        return rx.redirect(manage_path(outcome.token))

    def _mend(self, errors: dict[str, str]) -> None:
        self.errors, self.view = errors, with_errors(self.view, errors)


async def _seats(slug: str, lang: Lang, version: int) -> str:
    """The seats in words, asked once for all tabs; empty when the event can no longer be seen by everyone."""

    async def ask() -> str:
        try:
            return (await in_thread(service.sign_up_page, VISITOR, slug, lang)).seats
        except NotFound:
            return ""

    return str(await shared(("sign-up", slug, lang), version, ask))


def slug_of(state: rx.State) -> str:
    """The event's name in an address such as /events/{slug}/sign-up."""
    return part_of(state, 1) if part_of(state, 0) == "events" else ""
