"""The public list and page of groups, as one tab shows them."""

from typing import Any

import reflex as rx

from kamagaya_match.engagements import service as engagements
from kamagaya_match.engagements.views import ThanksCard
from kamagaya_match.events import service as events
from kamagaya_match.events.views import EventCard
from kamagaya_match.groups import service
from kamagaya_match.groups.views import GroupList, GroupPage, OfferBeside
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service as registrations
from kamagaya_match.stories import service as stories
from kamagaya_match.stories.views import StoryCard
from kamagaya_match.web.guards import ANYONE, allow, visitor_of
from kamagaya_match.web.live_seats import follow
from kamagaya_match.web.tab import lang_of, part_of, query_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say


class Groups(rx.State):
    """One page of the list, for the conditions in the address."""

    listing: GroupList = GroupList()
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> None:
        self.listing = await in_thread(service.group_list, query_of(self), await lang_of(self))
        self.loaded = True


class OneGroup(rx.State):
    """One group's page; `missing` when there is none at this address."""

    page: GroupPage = GroupPage()
    events: list[EventCard] = []  # noqa: RUF012  (Reflex copies defaults)
    needs: list[NeedCard] = []  # noqa: RUF012
    offers: list[OfferBeside] = []  # noqa: RUF012
    thanks: list[ThanksCard] = []  # noqa: RUF012
    stories: list[StoryCard] = []  # noqa: RUF012
    title: str = ""
    missing: bool = False
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> Any:
        self.page, self.missing = GroupPage(), False
        self.events, self.needs, self.offers, self.thanks, self.stories = [], [], [], [], []
        lang = await lang_of(self)
        try:
            await self._read(part_of(self, 1), lang)
        except NotFound:
            self.missing = True
        self.title = self.page.card.name or say(lang, "groups.missing_title")
        self.loaded = True
        return await follow(self, self.events)

    async def _read(self, slug: str, lang: Lang) -> None:
        who = await visitor_of(self)
        coming = await in_thread(events.cards_of_group, slug, lang)
        participant = await in_thread(comes_to_one, who, coming, lang)
        self.page = await in_thread(service.group_page, slug, lang, who, participant)
        if not self.page.gone:
            self.events, self.needs = coming, await in_thread(needs.cards_of_group, slug, lang)
            self.offers = await in_thread(service.offers_of_group, slug, lang)
            self.thanks = await in_thread(engagements.thanks_of_group, slug, lang)
            self.stories = await in_thread(stories.stories_of_group, slug, lang)


def comes_to_one(who: Who, coming: list[EventCard], lang: Lang) -> bool:
    """Whether this person has a seat at one of these events."""
    if not who.signed_in:
        return False
    own = {party.slug for party in registrations.mine(who, lang) if party.state == "confirmed"}
    return any(card.slug in own for card in coming)
