"""Tabs that are links, each to an address of its own."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, either

from .links import link


def tabs(label: Text, *items: tuple[Text, Text, Any]) -> Node:
    """Links (text, to, is this the page?) in a row; the present one says so."""
    return el.nav(el.ul(*[el.li(_tab(*item)) for item in items]), class_name="km-tabs", aria_label=label)


def _tab(text: Text, to: Text, current: Any) -> Node:
    return link(text, to=to, class_name="km-tab", aria_current=either(current, "page", "false"))
