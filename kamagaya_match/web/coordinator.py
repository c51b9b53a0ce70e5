"""What stands around the coordinators' pages, whichever feature they belong to."""

from typing import Any

from .el import Node
from .layout import layout
from .parts.tabs import tabs
from .say import t

PAGES = {
    "overview": "/coordinator/",
    "open": "/coordinator/open/",
    "people": "/coordinator/people/",
    "proposals": "/coordinator/proposals/",
    "shaping": "/coordinator/needs/",
    "silent": "/coordinator/applications/",
}


def coordinator_layout(here: str, *content: Any) -> Node:
    """A page of the coordinators' desk: tabs with `here` (one of PAGES) as the present one, then `content`."""
    items = [(t(f"coordination.tabs.{page}"), path, page == here) for page, path in PAGES.items()]
    return layout(tabs(t("coordination.tabs.label"), *items), *content, here="/me/")
