"""What waits for coordinators, and how the work is spread."""

from typing import Any

from kamagaya_match.coordination.state import CoordinatorHome
from kamagaya_match.web import el
from kamagaya_match.web.coordinator import PAGES, coordinator_layout
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.page import page_head, section
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.say import t

from .waiting import needs_table

HERE: Any = CoordinatorHome
LOAD = ("name", "shaping", "proposals", "waiting", "connected")


def home_page() -> Node:
    """Numbers with their lists, the needs that have waited longest, and every coordinator's load."""
    view = HERE.view
    counts = el.dl(
        *[_count(name, getattr(view, field)) for name, field in (("open", "needs"), ("people", "people"), ("silent", "silent"))],
        _count("shaping", view.shaping),
        class_name="km-facts",
    )
    all_needs = {"more": t("coordination.home.all_needs"), "to": PAGES["open"]}
    return coordinator_layout(
        "overview",
        page_head(t("coordination.title"), el.p(t("coordination.lead"), class_name="km-lead")),
        section(t("coordination.home.waiting"), counts),
        when(view.needs > 0, section(t("coordination.home.longest"), needs_table(view.longest), **all_needs)),
        section(t("coordination.home.load"), el.p(t("coordination.home.load_lead")), _load(view.load)),
    )


def _count(page: str, number: Any) -> Node:
    """One number, which leads to its list."""
    return fact(t(f"coordination.tabs.{page}"), link(t("coordination.count", n=number.to_string()), to=PAGES[page]))


def _load(rows: Any) -> Node:
    headings = [t(f"coordination.home.columns.{name}") for name in LOAD]
    shown = table(t("coordination.home.load_caption"), headings, rows, lambda row: [getattr(row, name) for name in LOAD])
    return when(rows.length() > 0, shown, empty_state(t("coordination.home.nobody"), t("coordination.home.nobody_next")))
