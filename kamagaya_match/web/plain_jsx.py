"""A part of the build: pages are made by React itself, without the styling library that Reflex puts in between.

Reflex writes every element through `jsx` of @emotion/react, which only differs from React's own for elements with a
`css` property. This site has none (its styles are classes), so 7 KB of each first visit and the work they do are saved.
"""

from typing import Unpack

from reflex.plugins import Plugin
from reflex_base.plugins.base import PreCompileContext

VITE_CONFIG = "vite.config.js"
ANCHOR = "alwaysUseReactDomServerNode(),"
PLAIN_JSX = """{
      name: "plain-jsx",
      enforce: "pre",
      resolveId: (id) => (id === "@emotion/react" ? "\\0plain-jsx" : null),
      load: (id) => (id === "\\0plain-jsx" ? 'export { createElement as jsx } from "react"' : null),
    },
    """


class PlainJsx(Plugin):
    """Lets the browser's pages use React's own `createElement`."""

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        context["add_modify_task"](VITE_CONFIG, with_plain_jsx)


def with_plain_jsx(config: str) -> str:
    """The text of Vite's settings with the part in it. Errors: ValueError when they are not as they used to be."""
    if ANCHOR not in config:
        raise ValueError(f"{VITE_CONFIG} has no {ANCHOR!r} any more: has Reflex changed? (see {__name__})")
    return config if "plain-jsx" in config else config.replace(ANCHOR, PLAIN_JSX + ANCHOR, 1)
