"""One engagement in one tab: its stage, its meetings, its hours, and the deeds on it."""

from typing import Any

import reflex as rx

from kamagaya_match.digits import whole
from kamagaya_match.engagements import service
from kamagaya_match.engagements.views import EngagementPage
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import attempt, lang_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class OneEngagement(rx.State):
    """`errors` holds texts by field, `filled` counts the forms that were taken, so that a taken one is empty again."""

    view: EngagementPage = EngagementPage()
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
            self.view, self.missing = EngagementPage(), True
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def go_on(self) -> None:
        await self._do("went_on", service.go_on)

    @rx.event
    @allow(SIGNED_IN)
    async def go_back(self) -> None:
        await self._do("went_back", service.go_back)

    @rx.event
    @allow(SIGNED_IN)
    async def pause(self) -> None:
        await self._do("paused", service.pause)

    @rx.event
    @allow(SIGNED_IN)
    async def resume(self) -> None:
        await self._do("resumed", service.resume)

    @rx.event
    @allow(SIGNED_IN)
    async def end(self, form: dict[str, Any]) -> None:
        await self._do("ended", service.end, values_of(form).get("reason", ""))

    @rx.event
    @allow(SIGNED_IN)
    async def say_word(self, form: dict[str, Any]) -> None:
        await self._do("said", service.say_word, values_of(form).get("words", ""))

    @rx.event
    @allow(SIGNED_IN)
    async def finish(self, form: dict[str, Any]) -> None:
        await self._do("finished", service.finish, values_of(form).get("thanks", ""))

    @rx.event
    @allow(SIGNED_IN)
    async def plan(self, form: dict[str, Any]) -> None:
        values = values_of(form)
        await self._do("planned", service.plan, {**values, "day": values.get("meeting_day", "")}, rename={"day": "meeting_day"})

    @rx.event
    @allow(SIGNED_IN)
    async def call_off(self, number: str) -> None:
        await self._do("called_off", service.call_off, whole(number))

    @rx.event
    @allow(SIGNED_IN)
    async def log(self, form: dict[str, Any]) -> None:
        await self._do("logged", service.log, values_of(form))

    @rx.event
    @allow(SIGNED_IN)
    async def take_back(self, number: str) -> None:
        await self._do("taken_back", service.take_back, whole(number))

    @rx.event
    @allow(SIGNED_IN)
    async def confirm(self, number: str) -> None:
        await self._do("confirmed", service.confirm, whole(number))

    @rx.event
    @allow(SIGNED_IN)
    async def refuse(self, form: dict[str, Any]) -> None:
        await self._with_reason("refused_hours", service.refuse, form)

    @rx.event
    @allow(SIGNED_IN)
    async def unconfirm(self, form: dict[str, Any]) -> None:
        await self._with_reason("unconfirmed", service.unconfirm, form)

    @rx.event
    @allow(SIGNED_IN)
    async def mark_file(self, number: str) -> None:
        await self._do("marked_file", service.mark_file, whole(number))

    @rx.event
    @allow(SIGNED_IN)
    async def remove_file(self, number: str) -> None:
        await self._do("removed_file", service.remove_file, whole(number))

    @rx.event
    @allow(SIGNED_IN)
    async def show_thanks(self, form: dict[str, Any]) -> None:
        await self._do("thanks_shown", service.show_thanks, values_of(form))

    @rx.event
    @allow(SIGNED_IN)
    async def hide_thanks(self) -> None:
        await self._do("thanks_hidden", service.hide_thanks)

    @rx.event
    @allow(SIGNED_IN)
    async def seek_again(self) -> None:
        await self._do("sought", service.seek_again)

    @rx.event
    @allow(SIGNED_IN)
    async def go_on_from(self, form: dict[str, Any]) -> None:
        await self._do("continued", service.go_on_from, values_of(form).get("before", ""))

    async def _with_reason(self, told: str, verb: Any, form: dict[str, Any]) -> None:
        values = values_of(form)
        number = values.get("number", "")
        await self._do(told, verb, whole(number), values.get(f"reason-{number}", ""), rename={"reason": f"reason-{number}"})

    async def _do(self, told: str, verb: Any, *values: Any, rename: dict[str, str] | None = None) -> None:
        """Do one thing and tell what became of it; the fields of a page's several forms differ in name."""
        self.done = ""
        _, wrong = await attempt(self, verb, part_of(self, 1), *values)
        self.problem = wrong.pop("", "")
        self.errors = {(rename or {}).get(name, name): text for name, text in wrong.items()}
        if self.problem or self.errors:
            return
        await self._read()
        self.done = say(await lang_of(self), f"engagements.done.{told}")
        self.filled += 1

    async def _read(self) -> None:
        self.view = await in_thread(service.one_page, await visitor_of(self), part_of(self, 1), await lang_of(self))
