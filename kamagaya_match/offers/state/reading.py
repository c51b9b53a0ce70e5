"""The public list and page of offers, as one tab shows them."""

import reflex as rx

from kamagaya_match.offers import service
from kamagaya_match.offers.views import OfferList, OfferPage
from kamagaya_match.problems import NotFound
from kamagaya_match.web.guards import ANYONE, allow
from kamagaya_match.web.tab import lang_of, part_of, query_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class Offers(rx.State):
    """One page of the list, for the conditions in the address."""

    listing: OfferList = OfferList()
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> None:
        self.listing = await in_thread(service.public_list, query_of(self), await lang_of(self))
        self.loaded = True


class OneOffer(rx.State):
    """One offer's page; `missing` when there is none at this address."""

    page: OfferPage = OfferPage()
    title: str = ""
    missing: bool = False
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> None:
        lang = await lang_of(self)
        self.page, self.missing = OfferPage(), False
        try:
            self.page = await in_thread(service.public_page, part_of(self, 1), lang)
        except NotFound:
            self.missing = True
        self.title = self.page.card.title or say(lang, "offers.missing_title" if self.missing else "offers.gone_title")
        self.loaded = True
