"""Updates come packed to browsers that can open them, and plain to older ones."""

from playwright.sync_api import Page

from .conftest import Opener, Site


def frames_of(page: Page) -> list[str | bytes]:
    """All that the socket tells this tab when it loads the page once more."""
    heard: list[str | bytes] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: heard.append(frame)))
    page.reload()
    page.wait_for_selector("html[data-live]")
    return heard


def test_what_is_long_comes_packed_and_in_order(site: Site, visit: Opener) -> None:
    page = visit(f"{site.address}/events/").page
    heard = frames_of(page)
    assert len([frame for frame in heard if isinstance(frame, bytes)]) >= 2
    assert max(len(frame) for frame in heard if isinstance(frame, str)) < 1100
    assert page.locator(".km-card").count() > 10


def test_a_browser_that_cannot_open_it_is_told_plainly(site: Site, visit: Opener) -> None:
    page = visit(f"{site.address}/events/").page
    page.add_init_script("delete self.DecompressionStream")
    heard = frames_of(page)
    assert [frame for frame in heard if isinstance(frame, bytes)] == []
    assert max(len(frame) for frame in heard) > 3000
    assert page.locator(".km-card").count() > 10
