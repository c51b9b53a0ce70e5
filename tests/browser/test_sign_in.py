"""Signing in by a mailed link, one's own page, and signing out, as people do it on a phone."""

from playwright.sync_api import Page, expect

from .conftest import DESK, Opener, Site


def sign_in(page: Page, sample: str) -> None:
    """From the sign-in page through the outbox to where one wanted to go."""
    page.get_by_role("button", name=sample).click()
    page.get_by_role("link", name="送信箱でメールを開く").click()
    page.locator("a[href*='/sign-in/link/']").first.click()
    page.get_by_role("button", name="ログインする").click()


def test_someone_who_wants_their_page_signs_in_on_the_way(site: Site, visit: Opener) -> None:
    one = visit(site.address + "/me/")
    expect(one.page.locator("#f-email")).to_be_visible()
    sign_in(one.page, "市民として試す")
    one.live()
    expect(one.page.locator("h1")).to_contain_text("さんのページ")
    one.page.get_by_role("link", name="設定").click()
    one.page.get_by_label("ふりがな", exact=False).last.fill("千代")
    one.page.get_by_role("button", name="保存する").click()
    expect(one.page.locator("#f-kana-error")).to_contain_text("ひらがなで")
    one.page.locator("#f-kana").fill("ちよ")
    one.page.get_by_role("button", name="保存する").click()
    expect(one.page.get_by_text("保存しました")).to_be_visible()
    one.page.goto(site.address + "/me/")
    one.live().get_by_role("button", name="ログアウトする").click()
    one.page.goto(site.address + "/me/")
    expect(one.page.locator("#f-email")).to_be_visible()


def test_the_office_finds_people_and_others_are_told_why_not(site: Site, visit: Opener) -> None:
    one = visit(site.address + "/sign-in/?next=/office/people/%3Fq%3Dchiyo", DESK)
    sign_in(one.page, "市民活動推進課の職員として試す")
    row = one.live().locator("tr", has_text="chiyo@example.jp")
    row.locator("summary").click()
    row.locator("select").select_option("centre")
    row.get_by_role("button", name="この役割を付ける").click()
    expect(one.page.locator(".km-notice-success")).to_contain_text("市民活動推進センター")
    row.get_by_role("button", name="「市民活動推進センター」を外す").click()
    one.page.locator("dialog[open] .km-button-danger").click()
    expect(one.page.locator(".km-notice-success")).to_contain_text("外しました")
    other = visit(site.address + "/sign-in/?next=/office/people/")
    sign_in(other.page, "事業者として試す")
    expect(other.page.locator(".km-notice-warning")).to_contain_text("アカウントでは開けません")
