"""The office's figures of offers."""

from typing import Any

from kamagaya_match.offers.state.finding import OfficeOffers
from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.office import office_layout
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.say import t

HERE: Any = OfficeOffers  # its attributes are Vars here


def office_page() -> Node:
    """Numbers only."""
    return office_layout(
        "offers",
        page_head(t("offer_office.title"), el.p(t("offer_office.lead"), class_name="km-lead")),
        _figures("offers", HERE.figures.offers),
        _figures("invites", HERE.figures.invites),
        _figures("reasons", HERE.figures.reasons),
    )


def _figures(name: str, rows: Any) -> Node:
    headings = [t("offer_office.what"), t("offer_office.number")]
    return el.div(table(t(f"offer_office.{name}_title"), headings, rows, lambda row: [row[0], row[1]]), class_name="km-section")
