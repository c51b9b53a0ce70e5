"""The browsers one is signed in with."""

import reflex as rx

from kamagaya_match.problems import NotFound
from kamagaya_match.sign_in import service as sign_in
from kamagaya_match.sign_in.views import SessionRow
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import lang_of, session_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class MyDevices(rx.State):
    """One row for each browser; `done` tells what was just ended."""

    rows: list[SessionRow] = []  # noqa: RUF012  (Reflex copies defaults)
    done: str = ""
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.done = ""
        await self._read()
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def end(self, number: int) -> None:
        """Sign one other browser out."""
        try:
            await in_thread(sign_in.revoke, await visitor_of(self), number)
        except NotFound:
            self.done = ""
        else:
            self.done = say(await lang_of(self), "my_page.device_ended")
        await self._read()

    @rx.event
    @allow(SIGNED_IN)
    async def end_others(self) -> None:
        """Sign out everywhere but here."""
        ended = await in_thread(sign_in.end_others, await visitor_of(self), session_of(self))
        self.done = say(await lang_of(self), "my_page.devices_ended", n=ended)
        await self._read()

    async def _read(self) -> None:
        self.rows = await in_thread(sign_in.my_sessions, await visitor_of(self), session_of(self), await lang_of(self))
