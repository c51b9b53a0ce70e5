"""Where a part takes one node or several."""

from typing import Any

from kamagaya_match.web.el import Node


def several(what: Any) -> tuple[Node, ...]:
    """The nodes given: a list as it is, anything else as the only one."""
    return tuple(what) if isinstance(what, list | tuple) else (what,)
