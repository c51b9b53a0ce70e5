"""Cards that answer first what people look at first: when, where, what."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.say import t

from .icons import icon
from .links import link
from .text import hidden_text


def card(*children: Any, to: Text, name: Text = "") -> Node:
    """A whole card that is one link; without `name` it is named by all that it says."""
    named = {} if isinstance(name, str) and not name else {"aria_label": name}
    return link(*children, to=to, class_name="km-card", **named)


def card_list(items: Any, build: Any = None) -> Node:
    """A list of cards: of ready nodes, or of one `build(item)` for each item."""
    return el.ul(each(items, lambda item: el.li(build(item) if build else item)), class_name="km-cards")


def card_when(text: Text, seats: Text = "", kind: Text = "open") -> Node:
    """The first line: the date in bold; at its end how many seats are left, or what is possible.

    Kinds of `seats`: open, few, waiting, closed.
    """
    mark = when(seats, lambda: el.span(seats, class_name="km-seats km-seats-" + kind))
    return el.p(el.span(text, class_name="km-card-date"), mark, class_name="km-card-when")


def card_place(place: Any, reach: Text = "") -> Node:
    """The second line: the place, and how to reach it."""
    way = when(reach, lambda: el.span(reach, class_name="km-card-reach"))
    return el.p(icon("pin"), el.span(el.span(place), " ", way), class_name="km-card-place")


def card_title(*title: Any) -> Node:
    """The title, two lines at most."""
    return el.h3(*title, class_name="km-card-title")


def card_marks(*marks: Any) -> Node:
    """Field, welcome marks and fee in a row that wraps."""
    return el.p(*marks, class_name="km-tags")


def card_group(name: Any, verified: Any = False) -> Node:
    """The last line: who holds it, and whether the city has checked the group."""
    return el.p(el.span(name), when(verified, verified_mark), class_name="km-card-group")


def verified_mark() -> Node:
    """The sign of a group that the city has checked, with its words for readers."""
    return el.span(icon("verified"), hidden_text(t("parts.verified")), class_name="km-verified")


def card_picture(src: Text, alt: Text = "") -> Node:
    """A picture that people gave, shown on top wherever it stands; absent when `src` is empty."""
    return when(src, lambda: el.img(src=src, alt=alt, loading="lazy", class_name="km-card-picture"))
