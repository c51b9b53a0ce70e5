"""Words and conditions above a list, in one form that the browser itself sends: the address holds everything."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.say import t

from .buttons import submit


def search_form(path: str, words: Text, label: Text, filters: Node, quick: Node, *more: Any, key: Any) -> Node:
    """The words as `q`, the sheet of conditions, quick ones beside it; a new `key` fills the form anew."""
    typed = el.input(
        type="search", name="q", default_value=words, class_name="km-input", aria_label=label, placeholder=label, **identity("f-q")
    )
    return form(
        el.div(typed, submit(t("common.search"), icon="search"), class_name="km-search"),
        el.div(filters, quick, class_name="km-actions"),
        *more,
        action=path,
        method="get",
        role="search",
        key=key,
    )
