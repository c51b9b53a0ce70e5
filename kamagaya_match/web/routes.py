"""How a feature says which live pages and which HTTP addresses it has."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import reflex as rx

from .el import Text, fragment, when
from .say import t
from .visitor import Visitor


@dataclass(frozen=True)
class LivePage:
    """One Reflex page; `build` makes its layout once `ready` (a Var, if it loads anything) holds.

    Until then the page is empty, so that the painted one stays until the live one can take its place.
    """

    route: str
    build: Callable[[], Any]
    title: Text
    on_load: list[Any] = field(default_factory=list)
    ready: Any = None


def add_pages(app: rx.App, pages: list[LivePage]) -> None:
    for page in pages:
        app.add_page(_component(page), route=page.route, title=_title(page), image="/share.png", on_load=[Visitor.arrive, *page.on_load])


def _title(page: LivePage) -> Text:
    """The page's title with the site's name, as the painted page has it."""
    site = t("web.site_name")
    return site if page.route == "/" else rx.Var.create(page.title).to(str) + " | " + site


def _component(page: LivePage) -> Callable[[], rx.Component]:
    def component() -> rx.Component:
        ready = Visitor.ready if page.ready is None else Visitor.ready & page.ready
        live: rx.Component = fragment(when(ready, page.build()))
        return live

    # Reflex puts a page's parts into a file named after the function's module: one file a page, so that
    # a phone loads only what its page needs.
    component.__module__ = f"kamagaya_match.live.{_file_name(page.route)}"
    return component


def _file_name(route: str) -> str:
    return re.sub(r"\W+", "_", route).strip("_") or "home"
