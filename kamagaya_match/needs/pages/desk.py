"""A group's needs on its desk."""

from typing import Any

from kamagaya_match.needs.rules import DeskTab
from kamagaya_match.needs.state.desk import NeedsDesk
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, Text, when
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import notice, status
from kamagaya_match.web.parts.page import actions, page_head
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tabs import tabs
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

COLUMNS = ("title", "status", "until", "people", "applications")


def needs_page() -> Node:
    """All needs of the group in three tabs; what waits for an answer comes first."""
    here, listing = desk_path(NeedsDesk.desk_slug, "needs"), NeedsDesk.listing
    new = button_link(t("need_desk.new"), here + "start/", "filled", "plus")
    parts = [(t(f"need_desk.tabs.{tab}"), here + f"?tab={tab}", NeedsDesk.tab == tab.value) for tab in DeskTab]
    return desk_layout(
        NeedsDesk.desk_slug,
        "needs",
        page_head(t("need_desk.title")),
        when(NeedsDesk.unanswered > 0, _unanswered()),
        actions(new),
        tabs(t("need_desk.title"), *parts),
        status(t("common.count", n=listing.count)),
        when(listing.count > 0, _table(here), empty_state(t("need_desk.empty_title"), t("need_desk.empty_body"), new)),
        paging(listing.page, listing.pages, here + "?tab=" + NeedsDesk.tab + "&page="),
    )


def _unanswered() -> Node:
    return notice("warning", t("need_desk.unanswered_title"), el.p(t("need_desk.unanswered_body", n=NeedsDesk.unanswered)))


def _table(here: Text) -> Node:
    headings = [t(f"need_desk.columns.{name}") for name in COLUMNS]
    return table(t("need_desk.title"), headings, NeedsDesk.listing.rows, lambda row: _cells(here, row))


def _cells(here: Text, row: Any) -> list[Node]:
    waiting = when(row.unanswered > 0, tag(t("need_desk.unanswered", n=row.unanswered), "warning"))
    title = el.div(link(row.title, to=here + row.slug + "/"), el.p(row.kind_text, class_name="km-muted"))
    return [title, tag(row.status_text, "state"), row.until, row.people, el.span(waiting)]
