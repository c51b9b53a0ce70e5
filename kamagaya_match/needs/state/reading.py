"""The public list and page of needs, as one tab shows them."""

import reflex as rx

from kamagaya_match.needs import service
from kamagaya_match.needs.views import NeedList, NeedPage
from kamagaya_match.problems import NotFound
from kamagaya_match.web.guards import ANYONE, allow
from kamagaya_match.web.tab import lang_of, query_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

from .addresses import need_of


class Needs(rx.State):
    """One page of the list, for the conditions in the address."""

    listing: NeedList = NeedList()
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> None:
        self.listing = await in_thread(service.need_list, query_of(self), await lang_of(self))
        self.loaded = True


class OneNeed(rx.State):
    """One need's page; `missing` when there is none at this address."""

    page: NeedPage = NeedPage()
    title: str = ""
    missing: bool = False
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> None:
        lang = await lang_of(self)
        self.page, self.missing = NeedPage(), False
        try:
            self.page = await in_thread(service.need_page, need_of(self), lang)
        except NotFound:
            self.missing = True
        self.title = self.page.card.title or say(lang, "needs.missing_title" if self.missing else "needs.gone_title")
        self.loaded = True
