"""The way from a live page to a document that stands alone."""

from typing import Any

import reflex as rx

from .el import Node
from .layout import layout
from .parts.skeleton import skeleton
from .routes import LivePage
from .say import t


def reloading(route: str) -> LivePage:
    """A live page in the place of plain documents at `route`: it lets the browser ask the server for the real one."""
    return LivePage(route, _page, t("web.site_name"))


def _page() -> Node:
    again: Any = rx.el.meta(http_equiv="refresh", content="0")
    return layout(again, skeleton())
