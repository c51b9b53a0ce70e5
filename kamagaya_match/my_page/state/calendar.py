"""The secret calendar."""

import reflex as rx

from kamagaya_match.my_page.views import SecretAddress, secret_address
from kamagaya_match.people import service as people
from kamagaya_match.people.views import CalendarLink
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import lang_of
from kamagaya_match.web.threads import in_thread


class MyCalendar(rx.State):
    """Whether there is a link, and a new one's address until the page is left."""

    link: CalendarLink = CalendarLink()
    address: SecretAddress = SecretAddress()
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.address = SecretAddress()
        await self._read()
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def renew(self) -> None:
        """Make a new address; the one before stops working."""
        self.address = secret_address(await in_thread(people.new_calendar_link, await visitor_of(self)))
        await self._read()

    @rx.event
    @allow(SIGNED_IN)
    async def end(self) -> None:
        """Let the address stop working."""
        await in_thread(people.end_calendar_link, await visitor_of(self))
        self.address = SecretAddress()
        await self._read()

    async def _read(self) -> None:
        self.link = await in_thread(people.calendar_link, await visitor_of(self), await lang_of(self))
