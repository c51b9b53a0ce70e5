"""What stands around the pages of a group's desk, whichever feature they belong to."""

from typing import Any

from . import el
from .el import Node, Text, when
from .layout import layout
from .parts.links import link
from .parts.tabs import tabs
from .say import t

PAGES = ("overview", "events", "needs", "applications", "offers", "engagements", "profile", "members", "certificates")


def desk_layout(slug: Text, here: str, *content: Any, name: Text = "") -> Node:
    """A page of the desk of the group `slug`: tabs with `here` (one of PAGES) as the present one, then `content`.

    `name` is the group's, shown above the tabs with the way to its public page; it may be left out.
    """
    items = [(t(f"groups.tabs.{page}"), desk_path(slug, page), page == here) for page in PAGES]
    return layout(
        when(name, lambda: el.p(link(name, to="/groups/" + slug), class_name="km-desk-name")),
        tabs(t("groups.tabs.label"), *items),
        *content,
        here="/me/",
    )


def desk_path(slug: Text, page: str) -> Text:
    """The address of one of PAGES."""
    return "/group-desk/" + slug + ("/" if page == "overview" else f"/{page}/")
