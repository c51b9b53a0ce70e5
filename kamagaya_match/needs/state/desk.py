"""A group's needs on its desk."""

from typing import Any

import reflex as rx

from kamagaya_match.needs import service
from kamagaya_match.needs.rules import DeskTab
from kamagaya_match.needs.views import DeskNeeds
from kamagaya_match.problems import NotFound
from kamagaya_match.web.guards import GROUP_EDITOR, allow, group_in, visitor_of
from kamagaya_match.web.tab import lang_of, page_of, query_of
from kamagaya_match.web.threads import in_thread


class NeedsDesk(rx.State):
    """One page of a group's needs."""

    desk_slug: str = ""
    tab: str = DeskTab.RUNNING.value
    listing: DeskNeeds = DeskNeeds()
    unanswered: int = 0
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        who, lang, tab = await visitor_of(self), await lang_of(self), query_of(self).get("tab", "")
        self.desk_slug, self.tab = group_in(str(self.router.url.path)), tab if tab in set(DeskTab) else DeskTab.RUNNING.value
        try:
            self.listing = await in_thread(service.needs_of_desk, who, self.desk_slug, self.tab, page_of(self), lang)
            self.unanswered = (await in_thread(service.applications_for_group, who, self.desk_slug, lang, 1)).count
        except NotFound:
            return rx.redirect("/groups/")
        self.loaded = True
        return None
