"""The served site with the sample city, and browsers that look at it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, StorageState, expect, sync_playwright

from tests.browser.acts import sign_in
from tests.browser.serving import free_port

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1280, "height": 800}}
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]
# A page that is left ends the socket it was still opening, and Chromium calls that a failed connection. Nobody is there
# to miss it, so the socket of a page that is being left is left to the browser; everywhere else the line stays a complaint.
LEFT_ALONE = """addEventListener("pagehide", () => {
  const close = WebSocket.prototype.close;
  WebSocket.prototype.close = function (...said) { if (this.readyState !== WebSocket.CONNECTING) close.apply(this, said); };
});"""
PATIENCE = 15_000  # a limit, not a pause: the machine may have other work
expect.set_options(timeout=PATIENCE)


@dataclass
class Site:
    """A running server; `folder` holds its database."""

    address: str
    folder: Path
    server: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        self.server = subprocess.Popen([sys.executable, "-m", "kamagaya_match", "serve"], env=environment(self.folder, self.address))
        wait_for(self.address, self.server)

    def stop(self) -> None:
        if self.server:
            self.server.terminate()
            self.server.wait(20)

    def get(self, path: str) -> httpx.Response:
        return httpx.get(self.address + path, follow_redirects=False)

    def run(self, *words: str) -> None:
        subprocess.run([sys.executable, "-m", "kamagaya_match", *words], env=environment(self.folder, self.address), check=True)


def environment(folder: Path, address: str) -> dict[str, str]:
    """The server's environment: nothing of the caller's own settings."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("KM_")}
    port = address.rsplit(":", 1)[1]
    own = {"KM_DATA_DIR": str(folder), "KM_PORT": port, "KM_BASE_URL": address, "KM_DEMO": "true", "KM_SIGNUP_LIMIT": "1000/minute"}
    own["KM_PUSH_HOSTS"] = "127.0.0.1"  # where a test listens in the place of the push services of browsers
    return clean | own


def serve(folder: Path, *, seeded: bool) -> Iterator[Site]:
    """A site of its own on a free port, stopped at the end."""
    address = f"http://localhost:{free_port()}"
    site = Site(address, folder)
    site.run("migrate")
    if seeded:
        site.run("seed")
    try:
        site.start()
        yield site
    finally:
        site.stop()


def wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        assert server.poll() is None, "the server ended before it answered"
        try:
            if httpx.get(f"{address}/healthz").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("the server did not answer within 30 seconds")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample city, served."""
    yield from serve(tmp_path_factory.mktemp("city"), seeded=True)


@pytest.fixture(scope="session")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with nothing in its database."""
    yield from serve(tmp_path_factory.mktemp("empty"), seeded=False)


@pytest.fixture(scope="session")
def playwright_driver() -> Iterator[Playwright]:
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium(playwright_driver: Playwright) -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
    assert Path(path).exists(), f"Chromium is missing at {path}; `make browser` installs it"
    browser = playwright_driver.chromium.launch(executable_path=path, args=QUIET)
    yield browser
    browser.close()


@dataclass
class Visit:
    """A tab, and everything its console said."""

    page: Page
    said: list[str] = field(default_factory=list)

    def live(self) -> Page:
        """The page once the live one has taken the painted one's place."""
        self.page.wait_for_selector("html[data-live]", timeout=20_000)
        return self.page


Opener = Callable[..., Visit]


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Opener]:
    """Opens an address in a new context; at the end no console may have complained."""
    contexts: list[BrowserContext] = []
    visits: list[Visit] = []

    def open_(address: str, kind: dict[str, object] | None = None, **more: object) -> Visit:
        context = chromium.new_context(locale="ja-JP", **{**(kind or PHONE), **more})  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        one = Visit(context.new_page())
        watch(one)
        one.page.goto(address)
        visits.append(one)
        return one

    yield open_
    for context in contexts:
        context.close()
    assert [line for one in visits for line in one.said] == []


@pytest.fixture(scope="session")
def signed_in(site: Site, chromium: Browser) -> Callable[[str], StorageState]:
    """The cookies of somebody who signed in, by mail address; each signs in once."""
    kept: dict[str, StorageState] = {}

    def of(email: str) -> StorageState:
        if email not in kept:
            context = chromium.new_context()
            sign_in(context.new_page(), site.address, email)
            kept[email] = context.storage_state()
            context.close()
        return kept[email]

    return of


def watch(one: Visit) -> None:
    """Notes what goes wrong in a tab; a page that itself says 404 or 422 is no wrong."""

    def note(said: ConsoleMessage) -> None:
        if said.type in ("error", "warning") and said.location["url"] != one.page.url:
            one.said.append(f"{said.type}: {said.text}")

    one.page.add_init_script(LEFT_ALONE)
    one.page.on("console", note)
    one.page.on("pageerror", lambda error: one.said.append(f"page error: {error}"))
