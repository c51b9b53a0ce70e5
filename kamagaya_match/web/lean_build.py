"""Two parts of the build that make a first visit lighter.

Reflex writes every element through `jsx` of @emotion/react, which only differs from React's own for elements with a
`css` property. This site has none (its styles are classes), so 7 KB of each first visit and the work they do are saved.

What every page needs comes in one file instead of five: fewer requests before a page answers, and it packs better.
"""

from typing import Unpack

from reflex.plugins import Plugin
from reflex_base.plugins.base import PreCompileContext

VITE_CONFIG = "vite.config.js"
PLAIN_JSX = """{
      name: "plain-jsx",
      enforce: "pre",
      resolveId: (id) => (id === "@emotion/react" ? "\\0plain-jsx" : null),
      load: (id) => (id === "\\0plain-jsx" ? 'export { createElement as jsx } from "react"' : null),
    },
    """
SHARED = """
            { name: "shared", minShareCount: 40, priority: -1 },"""
BEFORE_PLUGINS = "alwaysUseReactDomServerNode(),"
OPENING_GROUPS = "groups: ["


class LeanBuild(Plugin):
    """Lets the browser's pages use React's own `createElement` and share one file."""

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        context["add_modify_task"](VITE_CONFIG, lean)


def lean(config: str) -> str:
    """The text of Vite's settings with both parts in it. Errors: ValueError when they are not as they used to be."""
    for anchor in (BEFORE_PLUGINS, OPENING_GROUPS):
        if anchor not in config:
            raise ValueError(f"{VITE_CONFIG} has no {anchor!r} any more: has Reflex changed? (see {__name__})")
    if PLAIN_JSX in config:
        return config
    return config.replace(BEFORE_PLUGINS, PLAIN_JSX + BEFORE_PLUGINS, 1).replace(OPENING_GROUPS, OPENING_GROUPS + SHARED, 1)
