"""Facts of a thing: short terms, and what holds."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text

from .icons import icon as icon_of
from .several import several


def facts(*pairs: Any) -> Node:
    """A list of facts; each a pair (term, node) or a node of `fact`."""
    return el.dl(*[fact(*pair) if isinstance(pair, tuple) else pair for pair in pairs], class_name="km-facts")


def fact(term: Text, what: Any, icon: str = "") -> Node:
    """One fact, with a symbol before its term if given; `what` is a node or a list of them."""
    head = (icon_of(icon), el.span(term)) if icon else (el.span(term),)
    return el.div(el.dt(*head), el.dd(*several(what)), class_name="km-fact")
