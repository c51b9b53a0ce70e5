"""Lists of conversations and of a group's applications in one tab."""

from typing import Any

import reflex as rx

from kamagaya_match.conversations import service
from kamagaya_match.conversations.views import Talks
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.rules import AnswerTab
from kamagaya_match.needs.views import Answers
from kamagaya_match.problems import NotFound
from kamagaya_match.web.guards import CENTRE, GROUP_EDITOR, SIGNED_IN, allow, group_in, visitor_of
from kamagaya_match.web.tab import lang_of, page_of, query_of
from kamagaya_match.web.threads import in_thread


class OwnTalks(rx.State):
    """What one has sent, and what was said about it."""

    listing: Talks = Talks()
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.listing = await in_thread(service.mine, await visitor_of(self), await lang_of(self), page_of(self))
        self.loaded = True


class CentreTalks(rx.State):
    """The talks with children."""

    listing: Talks = Talks()
    loaded: bool = False

    @rx.event
    @allow(CENTRE)
    async def load(self) -> None:
        self.listing = await in_thread(service.for_centre, await visitor_of(self), await lang_of(self), page_of(self))
        self.loaded = True


class GroupApplications(rx.State):
    """The applications to all needs of the group of the desk; `unread` holds the addresses of talks with something new."""

    desk_slug: str = ""
    tab: str = AnswerTab.ALL.value
    listing: Answers = Answers()
    unread: list[str] = []  # noqa: RUF012  (Reflex copies defaults)
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        who, lang, tab = await visitor_of(self), await lang_of(self), query_of(self).get("tab", "")
        self.desk_slug, self.tab = group_in(str(self.router.url.path)), tab if tab in set(AnswerTab) else AnswerTab.ALL.value
        try:
            self.listing = await in_thread(needs.applications_on_desk, who, self.desk_slug, self.tab, page_of(self), lang)
            slugs = await in_thread(service.unread_slugs, who, self.desk_slug, [row.id for row in self.listing.rows])
        except NotFound:
            return rx.redirect("/groups/")
        self.unread = [f"/conversations/{slug}" for slug in slugs]
        self.loaded = True
        return None
