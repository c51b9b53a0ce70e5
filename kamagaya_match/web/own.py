"""What stands around the pages of one's own, whichever feature they belong to."""

from typing import Any

from .el import Node
from .layout import layout
from .parts.tabs import tabs
from .say import t

TABS = {
    "overview": "/me/",
    "offer": "/me/offer/",
    "matches": "/me/matches/",
    "conversations": "/me/conversations/",
    "engagements": "/me/engagements/",
    "follows": "/me/follows/",
    "certificates": "/me/certificates/",
    "mails": "/me/mails/",
    "settings": "/me/settings/",
}


def my_layout(here: str, *content: Any) -> Node:
    """A page with `here` (one of TABS) as the present tab."""
    items = [(t(f"my_page.tabs.{name}"), path, name == here) for name, path in TABS.items()]
    return layout(tabs(t("my_page.title"), *items), *content, here="/me/")
