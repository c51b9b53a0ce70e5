"""What is made to be printed: one sheet of A4 in large type, with nothing of the site around it."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.say import t

from .buttons import button
from .page import actions


def paper(*content: Any, ways: Any = ()) -> Node:
    """The sheet, under a button that prints it and other `ways` on; only for painted documents.

    Its styles are a file of their own: no other page needs them.
    """
    return el.fragment(
        el.link(rel="stylesheet", href="/paper.css"),
        el.div(actions(button(t("common.print"), icon="print", data_print=""), *ways), class_name="km-no-print"),
        el.div(*content, class_name="km-paper"),
    )
