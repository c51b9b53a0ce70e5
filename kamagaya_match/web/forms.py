"""Forms that work with and without the live connection, and the reading of what they send."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

import reflex as rx
from reflex_components_core.el.elements.base import BaseHTML

from . import el
from .el import Node, painted
from .say import t


class NativeForm(BaseHTML):
    """A form of a live page that the browser itself sends; Reflex's own form element would hold it back."""

    tag = "form"

    action: rx.Var[str]
    method: rx.Var[str]
    no_validate: rx.Var[bool]


def form(*children: Any, action: Any, on_submit: Any = None, draft_key: Any = "", method: str = "post", **props: Any) -> Node:
    """A form; live with `on_submit` its values go to the handler, otherwise to `action`.

    `draft_key` names the draft that the browser keeps of unsent text until the form is done with.
    """
    kept: dict[str, Any] = {}
    if not isinstance(draft_key, str) or draft_key:
        kept, children = {"data_draft": draft_key}, (_draft_note(), *children)
    common = {"action": action, "method": method, "no_validate": True, "class_name": "km-form", **kept, **props}
    if painted() is not None:
        return el.form(*children, **common)
    if on_submit is None:
        return NativeForm.create(*children, **common)
    return rx.el.form(*children, on_submit=on_submit, **common)


def _draft_note() -> Node:
    """Shown by the page's script when it has put a draft back."""
    clear = el.button(t("parts.draft_clear"), type="button", class_name="km-button km-button-text", data_draft_clear="")
    return el.p(t("parts.draft_restored"), " ", clear, class_name="km-draft", data_draft_note="", hidden=True)


def draft_done(draft_key: Any) -> Node:
    """Tells the browser to drop the draft of this key: for pages that keep their form after it was saved."""
    return el.span(hidden=True, data_draft_done=draft_key)


def values_of(data: Any) -> dict[str, str]:
    """Posted values as stripped NFC texts, from a FormData or a handler's dict; files are left out, of repeated names the last counts."""
    pairs: Iterable[tuple[str, Any]] = data.multi_items() if hasattr(data, "multi_items") else data.items()
    return {str(name): clean(value) for name, value in pairs if isinstance(value, str | int | float | bool)}


def clean(value: object) -> str:
    """A posted value as text: stripped, NFC, lines ended with a newline only; a ticked box is "on"."""
    if isinstance(value, bool):
        return "on" if value else ""
    return unicodedata.normalize("NFC", str(value)).replace("\r\n", "\n").strip()


def codes(data: Mapping[str, Any], name: str, allowed: Iterable[str]) -> list[str]:
    """The ticked codes of a `checks_field`, in the order of `allowed`; anything else is dropped."""
    return [code for code in allowed if values_of(data).get(f"{name}.{code}")]
