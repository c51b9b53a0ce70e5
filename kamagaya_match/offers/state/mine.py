"""What one gives oneself, and the invitations that came."""

from typing import Any

import reflex as rx

from kamagaya_match.offers import service
from kamagaya_match.offers.views import AskedPage, MyOffer
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, attempt, errors_of, lang_of, page_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class OwnOffer(rx.State):
    """The form of one's own offer, and what groups read of it; `done` says what became of the last act."""

    view: MyOffer = MyOffer()
    values: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    errors: dict[str, str] = {}  # noqa: RUF012
    done: str = ""
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.errors, self.done, self.loaded = {}, "", False
        self.values = await in_thread(service.my_values, await visitor_of(self))
        await self._read()
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def save(self, data: dict[str, Any]) -> Any:
        """Keep what the form holds; errors stay at their fields."""
        if await self._act("saved", service.save_mine, values_of(data)):
            self.values = await in_thread(service.my_values, await visitor_of(self))
            return rx.scroll_to("offer-done")
        return None

    @rx.event
    @allow(SIGNED_IN)
    async def pause(self) -> None:
        await self._act("paused", service.pause_mine)

    @rx.event
    @allow(SIGNED_IN)
    async def resume(self) -> None:
        await self._act("resumed", service.resume_mine)

    @rx.event
    @allow(SIGNED_IN)
    async def delete(self) -> Any:
        """Throw the offer away; the form is empty afterwards."""
        if await self._act("deleted", service.delete_mine):
            self.values = {}
        return rx.scroll_to("offer-done")

    async def _act(self, name: str, verb: Any, *values: Any) -> bool:
        self.done = ""
        _, self.errors = await attempt(self, verb, *values)
        if self.errors:
            return False
        self.done = say(await lang_of(self), f"my_offer.{name}")
        await self._read()
        return True

    async def _read(self) -> None:
        self.view = await in_thread(service.mine, await visitor_of(self), await lang_of(self))


class OwnInvites(rx.State):
    """The invitations to the person at this tab; `errors` holds texts by a field's name."""

    listing: AskedPage = AskedPage()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    done: str = ""
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.errors, self.done = {}, ""
        await self._read()
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def say_yes(self, data: dict[str, Any]) -> None:
        """An application goes to the group, with the words from the form."""
        await self._answer(service.say_yes, "said_yes", data)

    @rx.event
    @allow(SIGNED_IN)
    async def say_no(self, data: dict[str, Any]) -> None:
        await self._answer(service.say_no, "said_no", data)

    async def _answer(self, verb: Any, name: str, data: dict[str, Any]) -> None:
        who, lang, values = await visitor_of(self), await lang_of(self), values_of(data)
        self.errors, self.done = await answer(verb, who, values, lang), ""
        if not self.errors:
            self.done = say(lang, f"invites.{name}")
        await self._read()

    async def _read(self) -> None:
        self.listing = await in_thread(service.my_invites, await visitor_of(self), await lang_of(self), page_of(self))


async def answer(verb: Any, who: Any, values: dict[str, str], lang: Any) -> dict[str, str]:
    """Answer the invitation named in a form; what is wrong, at the names of that form's own fields."""
    key = values.get("invite", "")
    typed = {name: values.get(f"{name}-{key}", "") for name in ("name", "message", "reason")}
    try:
        await in_thread(verb, who, key, typed)
    except PROBLEMS as problem:
        return {f"{name}-{key}" if name else "": text for name, text in errors_of(problem, lang).items()}
    return {}
