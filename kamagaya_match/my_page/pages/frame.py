"""What the pages of one's own have in common."""

from typing import Any

from kamagaya_match.web.el import Node
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.tabs import tabs
from kamagaya_match.web.say import t

TABS = {"overview": "/me/", "mails": "/me/mails/", "settings": "/me/settings/"}


def my_layout(here: str, *content: Any) -> Node:
    """A page with `here` (one of TABS) as the present tab."""
    items = [(t(f"my_page.tabs.{name}"), path, name == here) for name, path in TABS.items()]
    return layout(tabs(t("my_page.title"), *items), *content, here="/me/")
