"""The built site, served with the sample city and more events; how soon it is ready and how much memory it takes."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil

from tests.browser.serving import free_port

from .crowd import Ask, ask_often

SECONDS_TO_START = 60
VIEWS = 1000
AT_ONCE = 4


@dataclass(frozen=True)
class Site:
    """A running site: where it is, its main process, and how long it took until it answered (s)."""

    address: str
    process: psutil.Process
    seconds: float

    @property
    def port(self) -> int:
        return int(self.address.rsplit(":", 1)[1])

    def events(self) -> list[str]:
        """The path of every event's page."""
        return re.findall(r"<loc>[^<]*?(/events/\w+)</loc>", httpx.get(f"{self.address}/sitemap.xml").text)

    def megabytes(self) -> int:
        """The memory of all its processes."""
        return int(sum(one.memory_info().rss for one in [self.process, *self.process.children(recursive=True)]) // 1_000_000)


def variables(folder: Path, **more: str) -> dict[str, str]:
    """An environment in which only this folder is known of a site."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("KM_")}
    return clean | {"KM_DATA_DIR": str(folder), "KM_DEMO": "true"} | more


def command(own: dict[str, str], *words: str) -> float:
    """Run a command of the site; the seconds it took."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "kamagaya_match", *words], env=own, check=True, stdout=sys.stderr)
    return round(time.perf_counter() - began, 1)


@contextmanager
def served(events: int) -> Iterator[Site]:
    """A site with the sample city and this many more events, as long as the block lasts."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        address = f"http://localhost:{port}"
        own = variables(Path(folder), KM_PORT=str(port), KM_BASE_URL=address)
        command(own, "migrate")
        command(own, "seed", "--events", str(events))
        began = time.perf_counter()
        server = subprocess.Popen([sys.executable, "-m", "kamagaya_match", "serve"], env=own, stdout=sys.stderr, start_new_session=True)
        try:
            _wait_for(f"{address}/readyz", began)
            yield Site(address, psutil.Process(server.pid), round(time.perf_counter() - began, 2))
        finally:
            with suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGTERM)
            server.wait(30)


def _wait_for(url: str, began: float) -> None:
    while time.perf_counter() - began < SECONDS_TO_START:
        with suppress(httpx.TransportError):
            if httpx.get(url).status_code == 200:
                return
        time.sleep(0.02)
    raise TimeoutError(f"{url} did not answer within {SECONDS_TO_START} s")


def start(site: Site) -> dict[str, Any]:
    """Seconds to ready, and megabytes before and after many page views."""
    before, events = site.megabytes(), site.events()
    pages = ["/", "/events/", "/needs/", "/groups/", *events]
    asks = [Ask(site.port, pages[number % len(pages)]) for number in range(VIEWS)]
    asyncio.run(ask_often(asks, AT_ONCE))
    return {"seconds_to_ready": site.seconds, "megabytes": before, f"megabytes_after_{VIEWS}_views": site.megabytes()}
