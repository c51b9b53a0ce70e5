"""Updates of live pages go over the line packed: a page's first one is ten kilobytes of text, and a third of that when packed.

Browsers that can open them say so in the address of their socket (`packed_socket.js`); others get them as they are.
"""

import zlib
from typing import Any
from urllib.parse import parse_qs

import reflex as rx
from reflex.app import EventNamespace
from reflex_base.utils.format import json_dumps

UPDATE = "event"
WORTH_IT = 1000
ASKED = "packed"


def pack_updates(app: rx.App) -> None:
    """Let the app's socket pack what it tells browsers that can open it."""
    namespace = app.event_namespace
    assert namespace is not None
    plain = namespace.emit

    async def emit(event: str, data: Any = None, to: str | None = None, **more: Any) -> Any:
        if event == UPDATE and to and _opens(namespace, to):
            data = packed(data)
        return await plain(event, data, to=to, **more)

    namespace.emit = emit


def packed(data: Any) -> Any:
    """What is to be told: bytes (zlib over JSON) where that is worth it, else the same."""
    text = json_dumps(data).encode()
    return zlib.compress(text) if len(text) > WORTH_IT else data


def _opens(namespace: EventNamespace, sid: str) -> bool:
    environ = namespace.server.get_environ(sid, namespace.namespace) or {}
    return ASKED in parse_qs(environ.get("QUERY_STRING", ""))
