"""Finding, opening, signing up and cancelling with JavaScript off."""

import pytest
from playwright.sync_api import Page, expect

from .acts import CITIZEN, sign_in, sign_up
from .conftest import Opener, Site
from .sample import ANSWERED, NEED_OPEN, event, need


@pytest.fixture
def plain(site: Site, visit: Opener) -> Page:
    """The first page of the site in a browser without script."""
    return visit(site.address, java_script_enabled=False).page


def test_find_open_sign_up_and_cancel(site: Site, plain: Page) -> None:
    plain.locator("#home-q").fill("合唱")
    plain.locator("#main").get_by_role("button", name="検索する").click()
    plain.locator(".km-card", has_text="あと").first.click()
    title = plain.locator("h1").inner_text()
    plain.get_by_role("link", name="申し込む").click()
    sign_up(plain, "山本 一郎", "ichiro@example.jp")
    expect(plain.locator("h1")).to_have_text("メールのリンクを押してください")
    plain.goto(f"{site.address}/outbox/")
    plain.locator("a[href*='/registrations/confirm/']").first.click()
    plain.get_by_role("button", name="確定する").click()
    expect(plain.locator("h1")).to_have_text("申し込みました")
    expect(plain.locator("main")).to_contain_text(title)
    plain.locator("summary", has_text="申し込みを取り消す").click()
    plain.get_by_role("button", name="取り消す", exact=True).click()
    expect(plain.locator("h1")).to_have_text("取り消しました")


def test_an_error_keeps_what_was_typed(site: Site, plain: Page) -> None:
    plain.goto(site.address + event(site, "free") + "/sign-up")
    sign_up(plain, "山本 一郎", "ichiro.example", ("山本 桜",))
    expect(plain.locator(".km-errors")).to_contain_text("メールアドレス")
    expect(plain.locator("#f-email-error")).to_be_visible()
    kept = [plain.locator(f"#f-{name}").input_value() for name in ("size", "name", "companions", "email")]
    assert kept == ["2", "山本 一郎", "山本 桜", "ichiro.example"]
    expect(plain.locator("#f-consent")).to_be_checked()


def test_conditions_and_months_are_plain_links_and_forms(site: Site, plain: Page) -> None:
    plain.goto(f"{site.address}/events/")
    plain.locator("#event-filters > summary").click()
    plain.get_by_label("無料").check()
    plain.get_by_role("button", name="この条件で見る").click()
    assert "free=on" in plain.url or "free=1" in plain.url
    expect(plain.locator(".km-chip-on", has_text="無料")).to_be_visible()
    plain.goto(f"{site.address}/events/calendar/")
    before = plain.locator("h1").inner_text()
    plain.locator("nav[aria-label='月の移動'] a").last.click()
    assert plain.locator("h1").inner_text() != before


def test_the_language_and_readings_can_be_chosen(site: Site, plain: Page) -> None:
    plain.goto(f"{site.address}/events/")
    plain.get_by_role("link", name="English").click()
    expect(plain.locator("h1")).to_have_text("Find an event")
    assert plain.url == f"{site.address}/events/"
    assert plain.locator("html").get_attribute("lang") == "en"
    plain.get_by_role("link", name="日本語", exact=True).click()
    plain.get_by_role("link", name="ふりがな").click()
    expect(plain.locator("rt").first).to_be_visible()


def test_a_need_is_answered_after_signing_in(site: Site, plain: Page) -> None:
    sign_in(plain, site.address, CITIZEN, need(site, f"{NEED_OPEN} AND NOT {ANSWERED}"))
    plain.get_by_role("link", name="応募する").click()
    plain.locator("textarea[name=message]").fill("土曜日の午前なら手伝えます。")
    plain.get_by_role("button", name="この内容で応募する").click()
    expect(plain.locator("main")).to_contain_text("土曜日の午前なら手伝えます。")


def test_what_needs_script_says_so(site: Site, plain: Page) -> None:
    plain.goto(f"{site.address}/groups/new/")
    assert "JavaScriptをオンにしてください" in plain.locator("noscript").inner_text()
