"""Lists of engagements in one tab."""

import reflex as rx

from kamagaya_match.engagements import service
from kamagaya_match.engagements.views import EngagementList
from kamagaya_match.web.guards import GROUP_EDITOR, SIGNED_IN, allow, group_in, visitor_of
from kamagaya_match.web.tab import lang_of, page_of
from kamagaya_match.web.threads import in_thread


class OwnEngagements(rx.State):
    """What one gives, and the hours of it."""

    listing: EngagementList = EngagementList()
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.listing = await in_thread(service.mine, await visitor_of(self), await lang_of(self), page_of(self))
        self.loaded = True


class GroupEngagements(rx.State):
    """What people give to the group of the desk."""

    desk_slug: str = ""
    listing: EngagementList = EngagementList()
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> None:
        self.desk_slug = group_in(str(self.router.url.path))
        self.listing = await in_thread(service.of_group, await visitor_of(self), self.desk_slug, await lang_of(self), page_of(self))
        self.loaded = True
