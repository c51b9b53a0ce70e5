"""A sheet that opens over the page and works without script."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.say import t

from .classes import identity
from .icons import icon as icon_of


def sheet(id_: Text, opener_text: Text, title: Text, *body: Any, foot: Any = None, icon: str = "") -> Node:
    """A sheet from the bottom on phones, a panel under its opener on wide screens; `foot` stays in view."""
    face = (icon_of(icon), el.span(opener_text)) if icon else (el.span(opener_text),)
    close = el.button(icon_of("close"), el.span(t("common.close")), type="button", class_name="km-sheet-close", data_closes="")
    panel = el.div(
        el.div(el.h2(title, class_name="km-sheet-title"), close, class_name="km-sheet-head"),
        el.div(*body, class_name="km-sheet-body"),
        *([el.div(foot, class_name="km-sheet-foot")] if foot is not None else []),
        class_name="km-sheet-panel",
    )
    return el.details(el.summary(*face, class_name="km-button km-button-outline"), panel, class_name="km-sheet", **identity(id_))


def disclosure(summary: Text, *body: Any, id_: Text = "") -> Node:
    """Something more that can be opened in its place."""
    named = {} if isinstance(id_, str) and not id_ else identity(id_)
    return el.details(el.summary(summary), el.div(*body, class_name="km-more-body"), class_name="km-more", **named)
