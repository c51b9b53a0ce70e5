"""The connection of a live page ends when the page is left, and not before."""

from playwright.sync_api import Page, WebSocket

from .conftest import Opener, Site


def go(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("html[data-live]")


def test_a_tap_on_a_file_or_a_telephone_does_not_end_it(site: Site, visit: Opener) -> None:
    page = visit(f"{site.address}/events/").live()
    opened: list[WebSocket] = []
    page.on("websocket", lambda socket: opened.append(socket))
    go(page, f"{site.address}/needs/")
    page.locator("footer a[href^='tel:']").first.click()
    with page.expect_download():
        page.locator("footer a[href='/calendar.ics']").click()
    assert [socket.is_closed() for socket in opened] == [False]


def test_the_server_knows_that_a_page_was_left(site: Site, visit: Opener) -> None:
    """Else it took the next page for a second tab, and gave it another token."""
    page = visit(f"{site.address}/events/").live()
    told: list[str] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: told.append(str(frame))))
    for path in ("/needs/", "/events/", "/events/", "/groups/"):
        go(page, site.address + path)
    assert len([frame for frame in told if "/_event,{" in frame]) == 4
    assert [frame for frame in told if "new_token" in frame] == []
