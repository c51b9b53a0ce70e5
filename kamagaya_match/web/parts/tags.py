"""Small marks and choices that are words."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, either
from kamagaya_match.web.say import t

from .icons import field_icon, icon
from .links import link
from .text import hidden_text


def tag(text: Text, kind: str = "plain") -> Node:
    """A mark; kinds: plain, outline, field, welcome, state, warning."""
    return el.span(text, class_name=f"km-tag km-tag-{kind}")


def field_tag(text: Text, code: Text) -> Node:
    """A field of activity: its symbol and its name."""
    return el.span(field_icon(code), text, class_name="km-tag km-tag-field")


def tags(*marks: Any) -> Node:
    """Marks in a row that wraps."""
    return el.span(*marks, class_name="km-tags")


def chip(text: Text, to: Text, selected: Any = False, icon_name: str = "") -> Node:
    """A choice that is a link; the chosen one says so."""
    face = (icon(icon_name), text) if icon_name else (text,)
    return link(*face, to=to, class_name="km-chip", aria_current=either(selected, "true", "false"))


def removable_chip(text: Text, to: Text) -> Node:
    """A condition that is on; following the link takes it off."""
    return link(text, hidden_text(t("parts.take_off")), icon("close"), to=to, class_name="km-chip km-chip-on")


def chips(label: Text, *choices: Any) -> Node:
    """Choices side by side, named as a group."""
    return el.nav(*choices, class_name="km-chips", aria_label=label)
