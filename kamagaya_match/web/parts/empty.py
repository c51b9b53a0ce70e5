"""A list without entries says what one can do instead."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text

from .icons import icon
from .several import several


def empty_state(title: Text, body: Any, *actions: Any) -> Node:
    """What is not there, what is nearest to it, and the ways on."""
    return el.div(
        icon("leaf"),
        el.p(title, class_name="km-empty-title"),
        el.p(*several(body)),
        *([el.div(*actions, class_name="km-actions")] if actions else []),
        class_name="km-empty",
    )
