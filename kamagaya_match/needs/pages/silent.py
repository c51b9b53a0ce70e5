"""Applications that a group has left without a word for four days, for coordinators and the office."""

from typing import Any

from kamagaya_match.needs.state.silent import SilentApplications
from kamagaya_match.web import el
from kamagaya_match.web.coordinator import coordinator_layout
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.say import t

LISTING: Any = SilentApplications.listing
COLUMNS = ("title", "group", "waits", "sent", "reminded")


def silent_page() -> Node:
    """The longest waiting first; whom it is about stays with the group."""
    headings = [t(f"need_desk.silent.columns.{name}") for name in COLUMNS]
    rows = table(t("need_desk.silent.list"), headings, LISTING.rows, _cells)
    return coordinator_layout(
        "silent",
        page_head(t("need_desk.silent.title"), el.p(t("need_desk.silent.lead"))),
        when(LISTING.count > 0, rows, empty_state(t("need_desk.silent.none"), t("need_desk.silent.none_next"))),
        paging(LISTING.page, LISTING.pages, "/coordinator/applications/?page="),
    )


def _cells(row: Any) -> list[Any]:
    return [link(row.title, to=row.href), link(row.group, to=row.group_href), row.waits, row.sent, row.reminded]
