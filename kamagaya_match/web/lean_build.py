"""Parts of the build that make a first visit lighter.

Reflex writes every element through `jsx` of @emotion/react, which only differs from React's own for elements with a
`css` property. This site has none (its styles are classes), so 7 KB of each first visit and the work they do are saved.

What every page needs comes in one file instead of five: fewer requests before a page answers, and it packs better.

The socket opens packed updates (`packing.py`); engine.io comes without the ways beside the websocket, which nobody takes here.
"""

import json
import re
from pathlib import Path
from typing import Unpack

from reflex.plugins import Plugin
from reflex_base.plugins.base import PreCompileContext

VITE_CONFIG = "vite.config.js"
PACKED_SOCKET = (Path(__file__).parent / "packed_socket.js").read_text(encoding="utf-8")
ONE_WAY = 'import { WS } from "./websocket.js"; export const transports = { websocket: WS }'


def _own(name: str, resolved: str, loaded: str, code: str) -> str:
    """A part of Vite that puts `code` in the place of a module."""
    resolve = f"\n      resolveId: (id, from) => {resolved}," if resolved else ""
    return f"""{{
      name: "km-{name}",
      enforce: "pre",{resolve}
      load: (id) => ({loaded} ? {json.dumps(code)} : null),
    }},
    """


PARTS = "".join(
    [
        _own(
            "plain-jsx",
            r'(id === "@emotion/react" ? "\0plain-jsx" : null)',
            r'id === "\0plain-jsx"',
            'export { createElement as jsx } from "react"',
        ),
        _own(
            "packed-socket",
            r'(id === "socket.io-client" && from !== "\0packed-socket" ? "\0packed-socket" : null)',
            r'id === "\0packed-socket"',
            PACKED_SOCKET,
        ),
        _own("one-way", "", 'id.endsWith("/engine.io-client/build/esm/transports/index.js")', ONE_WAY),
    ]
)
SHARED = """
            { name: "shared", minShareCount: 40, priority: -1 },"""
BEFORE_PLUGINS = "alwaysUseReactDomServerNode(),"
OPENING_GROUPS = "groups: ["
_EARLIER = re.compile(r'\{\n      name: "(?:km-[a-z-]+|plain-jsx)",.*?\n    \},\n    ', re.DOTALL)


class LeanBuild(Plugin):
    """Lets the browser's pages use React's own `createElement`, a socket that unpacks, and share one file."""

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        context["add_modify_task"](VITE_CONFIG, lean)


def lean(config: str) -> str:
    """The text of Vite's settings with these parts in it. Errors: ValueError when they are not as they used to be."""
    for anchor in (BEFORE_PLUGINS, OPENING_GROUPS):
        if anchor not in config:
            raise ValueError(f"{VITE_CONFIG} has no {anchor!r} any more: has Reflex changed? (see {__name__})")
    config = _EARLIER.sub("", config).replace(SHARED, "")  # Reflex writes the file once, and what was put in by older versions stays
    return config.replace(BEFORE_PLUGINS, PARTS + BEFORE_PLUGINS, 1).replace(OPENING_GROUPS, OPENING_GROUPS + SHARED, 1)
