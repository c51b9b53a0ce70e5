"""The mails that were sent to the reader."""

import reflex as rx

from kamagaya_match.my_page import service
from kamagaya_match.my_page.views import MailPage
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import lang_of, page_of
from kamagaya_match.web.threads import in_thread


class MyMails(rx.State):
    """One page of them, for the page in the address."""

    listing: MailPage = MailPage()
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.listing = await in_thread(service.my_mails, await visitor_of(self), await lang_of(self), page_of(self))
        self.loaded = True
