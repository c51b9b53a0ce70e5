"""One conversation in one tab: what was said, the application, and the deeds on both."""

from typing import Any

import reflex as rx

from kamagaya_match.conversations import service
from kamagaya_match.conversations.rules import Side
from kamagaya_match.conversations.views import ConversationPage
from kamagaya_match.digits import whole
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import ApplyView, DeskApplication, reason_in
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, page_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class OneConversation(rx.State):
    """`answer` is the application as the group sees it, `own` as its sender does; only that of the reader's side is filled.

    `errors` holds texts by field, `sent` counts the messages sent from here, so that the form is empty again after each.
    """

    view: ConversationPage = ConversationPage()
    answer: DeskApplication = DeskApplication()
    own: ApplyView = ApplyView()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    reason: str = ""
    reason_text: str = ""
    sent: int = 0
    done: str = ""
    problem: str = ""
    missing: bool = False
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.errors, self.done, self.problem, self.missing = {}, "", "", False
        self.reason, self.reason_text = "", reason_in("", await lang_of(self))
        try:
            await self._read()
        except NotFound:
            self.view, self.answer, self.own, self.missing = ConversationPage(), DeskApplication(), ApplyView(), True
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def send(self, form: dict[str, Any]) -> None:
        """Say what stands in the form."""
        if await self._do("conversations.done.sent", service.write, self._slug(), values_of(form).get("text", "")):
            self.sent += 1

    @rx.event
    @allow(SIGNED_IN)
    async def close_talk(self) -> None:
        await self._do("conversations.done.closed", service.close, self._slug())

    @rx.event
    @allow(SIGNED_IN)
    async def reopen(self) -> None:
        await self._do("conversations.done.reopened", service.reopen, self._slug())

    @rx.event
    @allow(SIGNED_IN)
    async def accept(self, form: dict[str, Any]) -> None:
        """The group says yes."""
        await self._answer("accepted", needs.accept, "accept", form)

    @rx.event
    @allow(SIGNED_IN)
    async def decline(self, form: dict[str, Any]) -> None:
        """The group says no, with the reason from the form."""
        await self._answer("declined", needs.decline, "decline", form)

    @rx.event
    @allow(SIGNED_IN)
    async def ask_standby(self, _form: dict[str, Any]) -> None:
        """The group asks somebody who stands by."""
        await self._do("need_desk.standby_asked", needs.ask_standby, self.answer.id)

    @rx.event
    @allow(SIGNED_IN)
    async def choose_reason(self, name: str) -> None:
        """Put one of the kind reasons into the form."""
        self.reason, self.reason_text = str(name), reason_in(str(name), await lang_of(self))

    @rx.event
    @allow(SIGNED_IN)
    async def come(self) -> None:
        """Who stood by comes."""
        await self._do("conversations.done.comes", needs.answer_standby, self._slug(), comes=True)

    @rx.event
    @allow(SIGNED_IN)
    async def stay(self) -> None:
        """Who stood by cannot come."""
        await self._do("conversations.done.stays", needs.answer_standby, self._slug(), comes=False)

    @rx.event
    @allow(SIGNED_IN)
    async def withdraw(self) -> None:
        """The applicant steps back."""
        await self._do("needs.apply_page.withdrawn", needs.withdraw, self.view.need_href.removeprefix("/needs/"))

    @rx.event
    @allow(SIGNED_IN)
    async def take_place(self, key: str) -> None:
        """The applicant comes on one more date."""
        await self._do("need_shifts.done.taken", needs.take_place, whole(str(key)))

    @rx.event
    @allow(SIGNED_IN)
    async def give_back(self, key: str) -> None:
        """The applicant cannot come on a date."""
        await self._do("need_shifts.done.given_back", needs.give_back, whole(str(key)))

    async def _answer(self, told: str, verb: Any, name: str, form: dict[str, Any]) -> None:
        values = values_of(form)
        key = values.get("application", "")
        await self._do(f"need_desk.{told}", verb, whole(key), values.get(f"{name}-{key}", ""), field=f"{name}-{key}")

    async def _do(self, told: str, verb: Any, *values: Any, field: str = "text", **named: Any) -> bool:
        """Do one thing, and tell what became of it; whether it was done."""
        self.errors, self.done, self.problem = {}, "", ""
        lang = await lang_of(self)
        try:
            await in_thread(verb, await visitor_of(self), *values, **named)
            await self._read()
        except PROBLEMS as problem:
            errors = errors_of(problem, lang)
            self.problem = errors.pop("", "")
            self.errors = {field if name == "reply" else name: text for name, text in errors.items()}
            return False
        self.done = say(lang, told)
        return True

    async def _read(self) -> None:
        who, slug, lang = await visitor_of(self), self._slug(), await lang_of(self)
        await in_thread(service.mark_read, who, slug)
        self.view = await in_thread(service.conversation, who, slug, lang, page_of(self))
        group, applicant = self.view.side == Side.GROUP, self.view.side == Side.APPLICANT
        self.answer = await in_thread(needs.application_on_desk, who, slug, lang) if group else DeskApplication()
        self.own = await in_thread(needs.own_application, who, slug, lang) if applicant else ApplyView()

    def _slug(self) -> str:
        return part_of(self, 1)
