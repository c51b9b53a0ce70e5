"""What goes out about an event, in one tab of its group's desk."""

from typing import Any

import reflex as rx

from kamagaya_match.notices import service
from kamagaya_match.notices.views import NoticesDesk, Preview
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

BLANK = {"audience": "seated", "subject": "", "text": "", "reply_to": ""}


class NoticesOnDesk(rx.State):
    """The page, and the message being written: first its form, then `preview` until it is sent or mended.

    `turn` counts, so that the form opens with what is kept in `wording` and `chosen`.
    """

    view: NoticesDesk = NoticesDesk()
    preview: Preview = Preview()
    wording: dict[str, str] = dict(BLANK)  # noqa: RUF012  (Reflex copies defaults)
    chosen: list[str] = []  # noqa: RUF012
    errors: dict[str, str] = {}  # noqa: RUF012
    done: str = ""
    problem: str = ""
    turn: int = 0
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self._begin()
        self.preview = Preview()
        try:
            await self._read()
        except NotFound:
            return rx.redirect(f"/group-desk/{part_of(self, 1)}/events/")
        self.wording, self.chosen = BLANK | {"reply_to": self.view.reply_to}, []
        self.turn += 1
        self.loaded = True
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def look(self, form: dict[str, Any]) -> None:
        """Show the message as it would be sent, and to how many."""
        who, lang, values = await visitor_of(self), await lang_of(self), values_of(form)
        self._begin()
        self.wording = {name: values.get(name, "")[:4000] for name in BLANK}
        self.chosen = [str(number) for number in service.read_wording(values).numbers]
        try:
            self.preview = await in_thread(service.preview, who, part_of(self, 3), service.read_wording(values), lang)
        except PROBLEMS as problem:
            self._refuse(errors_of(problem, lang))

    @rx.event
    @allow(GROUP_EDITOR)
    async def mend(self) -> None:
        """Back to the form, with everything that was written."""
        self._begin()
        self.preview = Preview()
        self.turn += 1

    @rx.event
    @allow(GROUP_EDITOR)
    async def send(self) -> None:
        """Send what was looked at, once."""
        who, lang, values = await visitor_of(self), await lang_of(self), self.wording | {f"party.{number}": "on" for number in self.chosen}
        self._begin()
        key, self.preview = self.preview.key, Preview()
        if not key:
            return
        try:
            count = await in_thread(service.send_message, who, part_of(self, 3), service.read_wording(values), key)
        except PROBLEMS as problem:
            self._refuse(errors_of(problem, lang))
            return
        self.done = say(lang, "notice_desk.done", n=count)
        self.wording, self.chosen = BLANK | {"reply_to": values["reply_to"]}, []
        self.turn += 1
        await self._read()

    def _begin(self) -> None:
        self.done = self.problem = ""
        self.errors = {}

    def _refuse(self, errors: dict[str, str]) -> None:
        self.problem = errors.pop("", "")
        self.errors = errors

    async def _read(self) -> None:
        self.view = await in_thread(service.notices_desk, await visitor_of(self), part_of(self, 3), await lang_of(self))
