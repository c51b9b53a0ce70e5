"""Applications without a word from their group, as coordinators see them."""

import reflex as rx

from kamagaya_match.needs import service
from kamagaya_match.needs.views import SilentAnswers
from kamagaya_match.web.guards import COORDINATOR, allow, visitor_of
from kamagaya_match.web.tab import lang_of, page_of
from kamagaya_match.web.threads import in_thread


class SilentApplications(rx.State):
    """One page of the list."""

    listing: SilentAnswers = SilentAnswers()
    loaded: bool = False

    @rx.event
    @allow(COORDINATOR)
    async def load(self) -> None:
        self.listing = await in_thread(service.silent_applications, await visitor_of(self), page_of(self), await lang_of(self))
        self.loaded = True
