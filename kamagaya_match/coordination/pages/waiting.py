"""Needs that nobody has answered, and people whom nobody has asked."""

from typing import Any

from kamagaya_match.coordination.state import UnansweredNeeds, UnaskedPeople
from kamagaya_match.web import el
from kamagaya_match.web.coordinator import PAGES, coordinator_layout
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.page import page_head, panel
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

NEEDS: Any = UnansweredNeeds.listing
PEOPLE: Any = UnaskedPeople.listing
COLUMNS = ("title", "group", "kind", "waits", "until")


def needs_page() -> Node:
    """The longest waiting first."""
    nothing = empty_state(t("coordination.needs.none"), t("coordination.needs.none_next"))
    return coordinator_layout(
        "open",
        page_head(t("coordination.needs.title"), el.p(t("coordination.needs.lead"))),
        when(NEEDS.count > 0, needs_table(NEEDS.rows), nothing),
        paging(NEEDS.page, NEEDS.pages, PAGES["open"] + "?page="),
    )


def needs_table(rows: Any) -> Node:
    """Needs with how long they have waited; each leads to those who fit."""
    headings = [t(f"coordination.needs.columns.{name}") for name in COLUMNS]
    return table(t("coordination.needs.caption"), headings, rows, _cells)


def _cells(row: Any) -> list[Any]:
    return [link(row.title, to=row.href), link(row.group, to=row.group_href), row.kind_text, row.waits, row.until]


def people_page() -> Node:
    """The longest waiting first, without names."""
    nothing = empty_state(t("coordination.people.none"), t("coordination.people.none_next"))
    return coordinator_layout(
        "people",
        page_head(t("coordination.people.title"), el.p(t("coordination.people.lead"))),
        when(PEOPLE.count > 0, el.div(each(PEOPLE.rows, _person)), nothing),
        paging(PEOPLE.page, PEOPLE.pages, PAGES["people"] + "?page="),
    )


def _person(row: Any) -> Node:
    label = t("coordination.people.propose_to", whom=row.card.title)
    return panel(
        el.h2(row.card.title, class_name="km-card-title"),
        el.p(row.card.times, "　", row.card.rhythm),
        el.p(row.card.near, "　", el.span(row.since, class_name="km-muted")),
        el.p(each(row.card.skills, lambda name: tag(name)), each(row.card.fields, lambda name: tag(name, "field")), class_name="km-tags"),
        el.p(button_link(t("coordination.people.propose"), row.href, aria_label=label)),
    )
