"""The pieces that a page is laid out with."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, when

from .links import link
from .several import several


def page_head(title: Any, *below: Any) -> Node:
    """The page's one h1, and what belongs right under it."""
    return el.div(el.h1(title), *below, class_name="km-head")


def hero(title: Any, *below: Any) -> Node:
    """The first words of the home page, from edge to edge."""
    return el.div(el.h1(title), *below, class_name="km-hero")


def section(title: Any, *content: Any, more: Text = "", to: Text = "") -> Node:
    """A part of a page under its h2, with a link to all of it at the heading's end if given."""
    onward = when(more, lambda: link(more, to=to))
    return el.section(el.div(el.h2(title), onward, class_name="km-section-head"), *content, class_name="km-section")


def columns(content: Any, aside: Any) -> Node:
    """Content with something beside it on wide screens, below it on narrow ones; each a node or a list of them."""
    return el.div(el.div(*several(content)), el.aside(*several(aside)), class_name="km-columns")


def narrow(*content: Any) -> Node:
    """A column of readable width, for forms and texts."""
    return el.div(*content, class_name="km-narrow")


def panel(*content: Any) -> Node:
    """A framed part."""
    return el.div(*content, class_name="km-panel")


def opened_panel(key: Any, *content: Any) -> Node:
    """A framed part that a tap opened elsewhere on the page: it takes the focus, anew for each `key`."""
    return el.div(*content, class_name="km-panel", tab_index=-1, data_arrives="", key=key)


def actions(*buttons: Any) -> Node:
    """Buttons side by side; one filled button a view."""
    return el.div(*buttons, class_name="km-actions")


def sticky_action(*content: Any) -> Node:
    """What can be done now, always in view at the bottom."""
    return el.div(*content, class_name="km-sticky")


def day_heading(text: Text) -> Node:
    """A day's heading that stays in view above its entries."""
    return el.h2(text, class_name="km-day")
