"""What stands at an address at which there is nothing, or nothing any more."""

from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.say import t

from .empty import empty_state
from .page import page_head


def absent(room: str, why: str, onward: Node) -> Node:
    """The texts `<why>_title` and `<why>_body` of a room's catalogue ("missing" or "gone"), and the way on."""
    title = t(f"{room}.{why}_title")
    return el.fragment(page_head(title), empty_state(title, t(f"{room}.{why}_body"), onward))
