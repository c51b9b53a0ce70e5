"""All errors of a form in one place, with the way to each."""

from collections.abc import Sequence
from typing import Any

from reflex.vars import Var

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, when
from kamagaya_match.web.parts.icons import icon
from kamagaya_match.web.parts.links import out_link
from kamagaya_match.web.say import t

from .frame import error_of, field_id


def error_summary(errors: Any, order: Sequence[tuple[str, Text]], more: Any = None) -> Node:
    """What needs mending, in the order of the fields (name, label); takes the focus when it appears.

    An error under the name "" concerns the form as a whole. `more` are lines of `error_of_field` for fields that only
    the view knows.
    """
    there = errors.to(dict[str, str]).length() > 0 if isinstance(errors, Var) else bool(errors)
    return when(there, lambda: _summary(errors, order, more))


def error_of_field(name: Text, label: Text, text: Text) -> Node:
    """One line of the summary, with the way to its field; nothing where `text` is empty."""
    return when(text, lambda: el.li(out_link(label, t("parts.colon"), text, href="#" + field_id(name))))


def _summary(errors: Any, order: Sequence[tuple[str, Text]], more: Any) -> Node:
    whole = error_of(errors, "")
    return el.div(
        icon("warning"),
        el.div(
            el.p(t("parts.errors_title"), class_name="km-notice-title"),
            when(whole, lambda: el.p(whole)),
            el.ul(
                *[error_of_field(name, label, error_of(errors, name)) for name, label in order],
                *([more] if more is not None else []),
                class_name="km-errors-list",
            ),
            class_name="km-notice-body",
        ),
        role="alert",
        tab_index=-1,
        class_name="km-notice km-notice-error km-errors",
    )
