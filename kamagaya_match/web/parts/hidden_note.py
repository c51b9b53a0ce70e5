"""Under what somebody wrote: which part of it the other side does not see."""

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.parts.icons import icon


def hidden_note(text: Text) -> Node:
    """One quiet line below the words that it is about."""
    return el.p(icon("info"), " ", text, class_name="km-small km-muted")
