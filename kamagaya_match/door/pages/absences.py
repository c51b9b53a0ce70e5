"""People who were absent again and again, at the office."""

from typing import Any

from kamagaya_match.door.state import AbsencesAtOffice
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.office import office_layout
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.text import hidden_text
from kamagaya_match.web.say import t

OFFICE: Any = AbsencesAtOffice


def absences_page() -> Node:
    """Who, how often, at which events, and when a kind mail went out."""
    headings = [t(f"door.office.{name}") for name in ("name", "email", "times", "events", "told")]
    nobody = empty_state(t("door.office.nobody"), t("door.office.nobody_next"))
    return office_layout(
        "absences",
        page_head(t("door.office.title"), el.p(t("door.office.lead"))),
        when(OFFICE.people.length() > 0, table(hidden_text(t("door.office.title")), headings, OFFICE.people, _row), nobody),
    )


def _row(row: Any) -> list[Node]:
    told = when(row.told, el.span(row.told), el.span(t("door.office.not_told")))
    return [row.name, row.email, row.times.to_string(), el.ul(each(row.events, el.li)), told]
