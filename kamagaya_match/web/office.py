"""What stands around the pages of the office's desk, whichever feature they belong to."""

from typing import Any

from .el import Node
from .layout import layout
from .parts.tabs import tabs
from .say import t

PAGES = {"queues": "/office/", "groups": "/office/groups/", "people": "/office/people/", "audit": "/office/audit/"}


def office_layout(here: str, *content: Any) -> Node:
    """A page of the office's desk: tabs with `here` (one of PAGES) as the present one, then `content`."""
    items = [(t(f"office.tabs.{page}"), path, page == here) for page, path in PAGES.items()]
    return layout(tabs(t("office.tabs.label"), *items), *content, here="/me/")
