"""Buttons, and the one question before something that cannot be undone."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, painted
from kamagaya_match.web.say import t

from .classes import identity
from .icons import icon as icon_of
from .links import link


def button(text: Text, *, kind: str = "filled", on_click: Any = None, type_: str = "button", icon: str = "", **props: Any) -> Node:
    """A button; kinds: filled, outline, text, danger."""
    handlers = {} if on_click is None else {"on_click": on_click}
    face = (icon_of(icon), el.span(text)) if icon else (el.span(text),)
    return el.button(*face, type=type_, class_name=f"km-button km-button-{kind}", **handlers, **props)


def submit(text: Text, *, kind: str = "filled", icon: str = "", **props: Any) -> Node:
    """The button that sends the form around it."""
    return button(text, kind=kind, type_="submit", icon=icon, **props)


def confirm_button(
    id_: Text,
    text: Text,
    question: Text,
    confirm_text: Text,
    *,
    on_confirm: Any = None,
    action: Text = "",
    kind: str = "outline",
    icon: str = "",
) -> Node:
    """A button that asks once, in a dialog that offers the way out first, before `on_confirm` runs.

    Painted it is a link to `action`, a page that asks the same and posts to itself; without `action` it is not painted.
    """
    if painted() is not None:
        return link(el.span(text), to=action, class_name=f"km-button km-button-{kind}") if action else el.fragment()
    return el.fragment(
        button(text, kind=kind, icon=icon, data_opens=id_, aria_haspopup="dialog"),
        el.dialog(
            el.p(question, class_name="km-dialog-question"),
            el.div(
                button(t("common.cancel"), kind="outline", data_closes=""),
                button(confirm_text, kind="danger", on_click=on_confirm, data_closes=""),
                class_name="km-actions",
            ),
            class_name="km-dialog",
            aria_label=question,
            **identity(id_),
        ),
    )
