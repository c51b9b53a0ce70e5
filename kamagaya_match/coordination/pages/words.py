"""What both forms of proposals have in common."""

from typing import Any

from kamagaya_match.offers.rules import LONGEST_MESSAGE
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.parts.fields import error_of, text_field
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.say import t


def told(state: Any) -> Node:
    """What was sent: it takes the focus, because the button that was pressed stands far below."""
    arrived = el.div(notice("success", state.done), tab_index=-1, data_arrives="", key="sent-" + state.sent.to_string())
    return when(state.done, arrived)


def words_field(state: Any) -> Node:
    """A few words to those who are asked."""
    return text_field(
        "message",
        t("coordination.message"),
        required=True,
        help=t("coordination.message_help"),
        error=error_of(state.errors, "message"),
        lines=5,
        max_length=LONGEST_MESSAGE,
    )
