"""What the watched console of a tab counts as a complaint."""

import socket
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from .conftest import Site, Visit, watch

BROKEN_OFF = "new WebSocket({address}).close()"
LEAVING = "window.dispatchEvent(new Event('pagehide'))"


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of a socket that never opens, as a word of a script."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"'ws://127.0.0.1:{listening.getsockname()[1]}/'"


@pytest.fixture
def tab(site: Site, chromium: Browser) -> Iterator[Visit]:
    """A page of the site without a script of its own, free to open any socket."""
    context = chromium.new_context(bypass_csp=True)
    one = Visit(context.new_page())
    watch(one)
    one.page.goto(f"{site.address}/healthz")
    yield one
    context.close()


def test_a_socket_that_is_broken_off_while_the_page_stays_is_a_complaint(tab: Visit, silent: str) -> None:
    with tab.page.expect_console_message(lambda said: "closed before" in said.text):
        tab.page.evaluate(BROKEN_OFF.format(address=silent))
    assert len(tab.said) == 1


def test_a_socket_that_was_still_opening_when_the_page_was_left_is_none(tab: Visit, silent: str) -> None:
    tab.page.evaluate(LEAVING)
    with tab.page.expect_console_message(lambda said: said.text == "the end"):
        tab.page.evaluate(BROKEN_OFF.format(address=silent))
        tab.page.evaluate("setTimeout(() => console.log('the end'), 200)")
    assert tab.said == []
