"""On a phone: from a list to what one follows, without an account and with one; changed, and stopped after one question."""

from playwright.sync_api import expect

from .acts import sign_in
from .axe import complaints
from .conftest import Opener, Site


def test_a_search_is_followed_changed_and_stopped(site: Site, visit: Opener) -> None:
    page = visit(f"{site.address}/events/?field=environment").live()
    page.get_by_role("link", name="この条件をフォロー").click()
    expect(page.get_by_role("link", name="フィードで受け取る")).to_have_attribute(
        "href", f"{site.address}/feeds/events.atom?field=environment"
    )
    expect(page.get_by_role("button", name="フォローする")).to_have_count(0)
    expect(page.get_by_role("link", name="ログインしてフォロー")).to_be_visible()

    sign_in(page, site.address, "daigo@example.jp", "/follow/events?field=environment")
    page.goto(f"{site.address}/follow/events?field=environment")
    page.get_by_role("button", name="フォローする").click()
    expect(page.get_by_text("フォローしています")).to_be_visible()
    page.get_by_role("link", name="フォローの一覧").click()
    expect(page.locator("html[data-live]")).to_have_count(1)
    row = page.locator("article.km-panel").first
    expect(row.get_by_role("heading", name="環境")).to_be_visible()
    row.get_by_text("受け取り方を変える").click()
    row.get_by_label("回数").select_option("daily")
    assert complaints(page) == [] and page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    row.get_by_role("button", name="変更する").click()
    expect(row.get_by_text("1日に1回（朝）").first).to_be_visible()
    row.get_by_role("button", name="フォローを外す").click()
    page.get_by_role("button", name="外す", exact=True).click()
    expect(page.get_by_text("まだ何もフォローしていません")).to_be_visible()


def test_a_field_is_followed_and_suggestions_switched_on(site: Site, visit: Opener) -> None:
    page = visit(f"{site.address}/").page
    sign_in(page, site.address, "daigo@example.jp", "/me/follows/")
    page.goto(f"{site.address}/me/follows/")
    expect(page.locator("html[data-live]")).to_have_count(1)
    page.get_by_label("分野").select_option("culture")
    page.get_by_role("button", name="フォローする", exact=True).click()
    expect(page.locator("article.km-panel").first.get_by_role("heading")).to_be_visible()
    page.get_by_role("button", name="お知らせを受け取る").click()
    expect(page.get_by_role("button", name="お知らせを止める")).to_be_visible()
