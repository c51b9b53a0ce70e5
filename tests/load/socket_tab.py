"""A browser's tab as the server sees it: Engine.IO and Socket.IO frames by hand, and nothing drawn."""

import asyncio
import json
import re
import uuid
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from kamagaya_match import __name__ as package

NAMESPACE = "/_event"
ROOT = "reflex___state____state"
LIVE = '"is_hydrated_rx_state_":true'
PING, PONG = "2", "3"


class SocketTab:
    """One open page at `path`; `slug` is the part of its address that the route leaves open."""

    def __init__(self, address: str, path: str, slug: str = "") -> None:
        self._address, self._token = address, str(uuid.uuid4())
        self._router = {"pathname": path, "asPath": path, "query": {"slug": slug} if slug else {}}
        self._line: ClientConnection | None = None

    async def open(self) -> None:
        """Connect and wait until the page is live, as a browser does."""
        host = self._address.split("://", 1)[1]
        url = f"ws://{host}{NAMESPACE}/?token={self._token}&EIO=4&transport=websocket"
        self._line = await connect(url, origin=self._address, max_size=None, ping_interval=None, open_timeout=60)  # type: ignore[arg-type]
        first = {"name": f"{ROOT}.hydrate_and_load", "payload": {"hashes": []}, "router_data": self._router}
        await self._send(f"40{NAMESPACE}," + json.dumps({"event": first}))
        while LIVE not in await self._heard():
            pass

    async def submit(self, handler: str, form: dict[str, str], wanted: re.Pattern[str], patience: float) -> str:
        """Send a form to a state's handler; the first frame that holds what is wanted. Errors: TimeoutError."""
        name = f"{ROOT}.{package}___{handler}"
        payload = {"form": {"__reflex_form_data__": list(form.items())}}
        event: dict[str, Any] = {"name": name, "payload": payload, "router_data": self._router}
        await self._send(f"42{NAMESPACE}," + json.dumps(["event", event]))
        async with asyncio.timeout(patience):
            while wanted.search(frame := await self._heard()) is None:
                pass
        return frame

    async def hear(self, wanted: str) -> None:
        """Wait for a frame that holds this."""
        while wanted not in await self._heard():
            pass

    async def close(self) -> None:
        if self._line is not None:
            await self._line.close()

    async def _heard(self) -> str:
        """The next frame; the server's pings are answered on the way."""
        assert self._line is not None
        while (frame := str(await self._line.recv())) == PING:
            await self._send(PONG)
        return frame

    async def _send(self, frame: str) -> None:
        assert self._line is not None
        await self._line.send(frame)
