"""After an event, on a phone: thanks are looked at and sent, the numbers are kept, and nothing is missing any more."""

from collections.abc import Callable

from playwright.sync_api import StorageState, expect

from .acts import OWNER, field
from .axe import complaints
from .conftest import Opener, Site
from .sample import attended

Cookies = Callable[[str], StorageState]


def test_thanks_and_numbers(site: Site, visit: Opener, signed_in: Cookies) -> None:
    slug, title = attended(site)
    page = visit(f"{site.address}/group-desk/satoyama/events/{slug}/report/", storage_state=signed_in(OWNER)).live()
    expect(page.locator("main")).to_contain_text("まだ済んでいないこと")
    page.get_by_label("お礼のことば").fill("また会いましょう。")
    page.get_by_role("button", name="送る内容を確かめる").click()
    expect(page.locator(".km-letter")).to_contain_text(title)
    assert complaints(page) == []
    page.get_by_role("button", name="この内容で送る").click()
    expect(page.get_by_role("status").first).to_contain_text("お礼を送りました")
    total = field(page, "total").input_value()
    assert int(total) > 0
    field(page, "kinds.citizen").fill(total)
    field(page, "notes").fill("天気に恵まれました。")
    page.get_by_role("button", name="保存する").click()
    expect(page.locator("main")).to_contain_text("お礼も報告も済んでいます")
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
