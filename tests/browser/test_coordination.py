"""On phones: a coordinator proposes a need that nobody answered, somebody says yes, and the coordinator sees what came of it."""

from collections.abc import Callable

from playwright.sync_api import Page, StorageState, expect

from .acts import COORDINATOR, field, sign_in
from .axe import complaints
from .conftest import Opener, Site

Cookies = Callable[[str], StorageState]
GIVER, NEED = "photographs@example.jp", "演奏会の写真の撮り方を、1時間教えてください"
WORDS = "写真のお仕事をされていると知り、この会と話が合いそうだと思いました。"


def offer(page: Page, site: Site) -> None:
    """Photographs, shown to groups and coordinators."""
    sign_in(page, site.address, GIVER, "/me/offer/")
    page.wait_for_selector("html[data-live]")
    field(page, "skills.photo_video").select_option("3")
    field(page, "online").check()
    page.get_by_label("市の確認を受けた団体とコーディネーターにも見せて").check()
    page.get_by_label("18歳以上です").check()
    page.get_by_role("button", name="この内容で保存する").click()
    expect(page.get_by_role("status").filter(has_text="保存しました")).to_be_visible()


def propose(page: Page) -> None:
    """From the desk's first page to the need, and to the one who fits best; what is missing is said, and what was typed is kept."""
    page.get_by_role("link", name=NEED).first.click()
    expect(page.get_by_role("heading", name="話ができそうな方")).to_be_visible()
    field(page, "message").fill(WORDS)
    page.get_by_role("button", name="選んだ方に提案する").click()
    expect(page.get_by_role("alert")).to_contain_text("提案する方を選んでください。")
    expect(field(page, "message")).to_have_value(WORDS)
    page.get_by_role("alert").get_by_role("link", name="提案する方").click()
    expect(page.get_by_role("group", name="提案する方")).to_be_focused()
    page.locator(".km-suggested", has_text="写真・動画（仕事にしている）").get_by_role("checkbox").check()
    assert complaints(page) == []
    page.get_by_role("button", name="選んだ方に提案する").click()
    sent = page.locator("[data-arrives]", has_text="1人に提案しました")
    expect(sent).to_be_focused()
    expect(sent).to_be_in_viewport()


def outcomes(page: Page, site: Site) -> Page:
    page.goto(f"{site.address}/coordinator/proposals/")
    page.wait_for_selector("html[data-live]")
    return page


def test_a_proposal_and_what_came_of_it(site: Site, visit: Opener, signed_in: Cookies) -> None:
    giver = visit(f"{site.address}/").page
    offer(giver, site)
    desk = visit(f"{site.address}/coordinator/", storage_state=signed_in(COORDINATOR)).live()
    assert complaints(desk) == []
    propose(desk)
    line = outcomes(desk, site).get_by_role("row", name=NEED)
    expect(line).to_contain_text("返事待ち")
    assert GIVER not in desk.content()

    giver.goto(f"{site.address}/me/invites/")
    giver.wait_for_selector("html[data-live]")
    expect(giver.locator("#main")).to_contain_text(WORDS)
    expect(giver.locator("#main")).to_contain_text("コーディネーターの提案")
    giver.locator("summary", has_text="引き受ける").click()
    giver.get_by_label("お名前").fill("写野 真実")
    giver.get_by_label("団体へのメッセージ").fill("よろこんでお話しします。")
    giver.get_by_role("button", name="引き受けると返事をする").click()
    expect(giver.get_by_text("引き受けると返事をしました")).to_be_visible()

    expect(outcomes(desk, site).get_by_role("row", name=NEED)).to_contain_text("応募した")
    assert "写野" not in desk.content() and GIVER not in desk.content()
    assert desk.evaluate("document.documentElement.scrollWidth <= innerWidth")
