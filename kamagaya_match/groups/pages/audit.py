"""The trail of consequential acts."""

from typing import Any

from kamagaya_match.groups.state.office import AuditTrail
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.office import office_layout
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.notices import status
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import chips, removable_chip
from kamagaya_match.web.parts.text import hidden_text
from kamagaya_match.web.say import t


def trail_page() -> Node:
    """Who did what, the newest first."""
    trail: Any = AuditTrail.trail
    return office_layout(
        "audit",
        page_head(t("office.trail"), el.p(t("office.trail_lead"))),
        when(trail.about, chips(t("groups.conditions"), removable_chip(trail.about, "/office/audit/"))),
        status(t("common.count", n=trail.total.to_string())),
        trail_table(trail.rows),
        paging(trail.page, trail.pages, trail.page_prefix),
    )


def trail_table(rows: Any) -> Node:
    """Entries of the trail."""
    headings = [t(f"office.columns.{name}") for name in ("at", "who", "what", "about", "facts")]
    return when(rows, table(hidden_text(t("office.trail")), headings, rows, _row), el.p(t("office.no_trail")))


def _row(row: Any) -> list[Node]:
    about = when(row.about_href, link(row.about, to=row.about_href), el.span(row.about))
    return [row.at, row.who, row.what, about, row.facts]
