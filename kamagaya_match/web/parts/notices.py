"""What the page has to tell: notices that stand, and a line that changes."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.say import t

from .icons import icon
from .text import hidden_text

_ICONS = {"info": "info", "success": "check-circle", "warning": "warning", "error": "warning"}


def notice(kind: str, title: Text, *body: Any) -> Node:
    """A notice; kinds: info, success, warning, error. The kind is said to screen readers too."""
    return el.div(
        icon(_ICONS[kind]),
        el.div(
            el.p(hidden_text(t(f"parts.notice_{kind}")), title, class_name="km-notice-title"),
            *body,
            class_name="km-notice-body",
        ),
        class_name=f"km-notice km-notice-{kind}",
    )


def status(text: Text) -> Node:
    """A line that is read aloud when it changes."""
    return el.p(text, role="status", class_name="km-status")
