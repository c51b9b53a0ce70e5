"""A site on its first day: nothing is there yet, and every page is kind about it."""

import pytest
from playwright.sync_api import expect

from .acts import words_of
from .conftest import Opener, Site

KIND = {
    "/": "これからのイベントは、まだありません",
    "/events/": "これからのイベントは、まだありません",
    "/events/?q=里山&free=1": "イベントは、いまはありません",
    "/events/calendar/": "この月のイベントは、まだありません。",
    "/needs/": "募集",
    "/groups/": "団体",
    "/outbox/": "まだ",
}


@pytest.mark.parametrize("path", KIND)
def test_it_says_what_comes_next(empty_site: Site, visit: Opener, path: str) -> None:
    one = visit(empty_site.address + path)
    page = one.page if path == "/outbox/" else one.live()
    expect(page.locator("main")).to_contain_text(KIND[path])
    ways = page.locator("main .km-empty a, main .km-actions a")
    assert ways.count() > 0
    assert "undefined" not in words_of(page)
    assert page.locator("main .km-card").count() == 0


def test_its_calendar_is_empty_and_right(empty_site: Site) -> None:
    answer = empty_site.get("/calendar.ics")
    assert answer.status_code == 200
    assert b"BEGIN:VCALENDAR" in answer.content
    assert b"BEGIN:VEVENT" not in answer.content
