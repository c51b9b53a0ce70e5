"""What stands in the place of things that are on their way."""

from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.say import t

from .text import hidden_text


def skeleton(lines: int = 3) -> Node:
    """Quiet bars, and words for readers."""
    bars = [el.span(class_name="km-bar", aria_hidden="true") for _ in range(lines)]
    return el.div(hidden_text(t("common.loading")), *bars, class_name="km-skeleton", role="status")
