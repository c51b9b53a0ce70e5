"""On a phone: four questions and their explained answer; suggestions that are ranked anew at a tap."""

from playwright.sync_api import expect

from .acts import sign_in
from .conftest import Opener, Site


def test_four_questions_then_suggestions_that_can_be_corrected(site: Site, visit: Opener) -> None:
    page = visit(f"{site.address}/match/").page
    page.get_by_label("環境").check()
    page.get_by_label("日曜日").check()
    page.get_by_role("button", name="合いそうな募集を見る").click()
    expect(page.get_by_role("heading", name="合いそうな募集")).to_be_visible()
    expect(page.get_by_text("おすすめの理由").first).to_be_visible()
    assert page.evaluate("document.cookie") == "" and page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    sign_in(page, site.address, "chiyo@example.jp", "/me/offer/")
    expect(page.locator("html[data-live]")).to_have_count(1)
    page.locator("[id='f-adult']").last.check()
    page.locator("[id='f-fields.environment']").last.check()
    page.get_by_role("button", name="この内容で保存する").click()
    page.goto(f"{site.address}/me/matches/")
    expect(page.locator(".km-suggested").first).to_be_visible()
    rows = page.locator(".km-suggested")
    first = rows.first.locator(".km-card-title").inner_text()
    rows.first.get_by_role("button", name="興味がない").click()
    expect(page.get_by_text("直して並べ替えました")).to_be_visible()
    expect(page.locator(".km-suggested .km-card-title", has_text=first)).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="取り消す").first.click()
    expect(page.locator(".km-suggested").first.locator(".km-card-title")).to_have_text(first)
