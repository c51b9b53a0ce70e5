"""The choice 近く, for which the browser asks where it is."""

from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.say import t


def near_chip(to: str) -> Node:
    """Leads to the list at `to` for the area around the reader; only where script runs."""
    return el.button(t("near.chip"), type="button", class_name="km-chip", aria_haspopup="dialog", data_near=to)
