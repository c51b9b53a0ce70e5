"""What was proposed, and what became of it."""

from typing import Any

from kamagaya_match.coordination.state import CoordinatorProposals
from kamagaya_match.web import el
from kamagaya_match.web.coordinator import PAGES, coordinator_layout
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

LISTING: Any = CoordinatorProposals.listing


def proposals_page() -> Node:
    """The newest first."""
    begin = button_link(t("coordination.proposals.begin"), PAGES["open"])
    nothing = empty_state(t("coordination.proposals.none"), t("coordination.proposals.none_next"), begin)
    return coordinator_layout(
        "proposals",
        page_head(t("coordination.proposals.title"), el.p(t("coordination.proposals.lead"))),
        when(LISTING.count > 0, proposals_table(LISTING.rows), nothing),
        paging(LISTING.page, LISTING.pages, PAGES["proposals"] + "?page="),
    )


def proposals_table(rows: Any, *, whole: bool = True) -> Node:
    """To whom, who asked, when and what came of it; `whole` with the need and its group."""
    about = ("need", "group") if whole else ()
    headings = [t(f"coordination.proposals.columns.{name}") for name in ("whom", *about, "by", "when", "outcome")]

    def cells(row: Any) -> list[Any]:
        need = [link(row.need, to=row.need_href), row.group] if whole else []
        by = when(row.by, el.span(row.by), el.span(t("coordination.proposals.by_group")))
        return [row.whom, *need, by, row.when, tag(row.outcome_text, "state")]

    return table(t("coordination.proposals.caption"), headings, rows, cells)
