"""Somebody says what they can do; a group finds them without a name, and asks; a yes becomes an application."""

from playwright.sync_api import Page, expect

from .acts import OWNER, field, sign_in
from .conftest import DESK, Opener, Site
from .sample import need_of

GIVER, BUSINESS = "m30@example.jp", "m9@example.jp"
WORDS = "秋の集まりで、一曲お願いできませんか。"


def offer(page: Page, site: Site) -> None:
    """Piano on Saturday mornings, shown to groups."""
    sign_in(page, site.address, GIVER, "/me/offer/")
    page.wait_for_selector("html[data-live]")
    field(page, "skills.music").select_option("3")
    page.locator("label.km-week-slot", has=page.locator("[id='f-times.sat_morning']")).click()
    field(page, "area").select_option("粟野")
    page.get_by_label("市の確認を受けた団体とコーディネーターにも見せて").check()
    page.get_by_role("button", name="この内容で保存する").click()
    expect(page.get_by_role("alert")).to_contain_text("18歳以上の方だけが登録できます")
    page.get_by_label("18歳以上です").check()
    page.get_by_role("button", name="この内容で保存する").click()
    expect(page.get_by_role("status").filter(has_text="保存しました")).to_be_visible()
    expect(page.locator("#main")).to_contain_text("団体から見つかります")


def ask(page: Page, site: Site, need: str) -> str:
    """Search by skill, choose the one card, ask; what the group saw on its way."""
    sign_in(page, site.address, OWNER, "/group-desk/satoyama/offers/")
    page.wait_for_selector("html[data-live]")
    page.get_by_role("link", name="手伝える人をさがす").click()
    page.locator("#people-filters summary").click()
    field(page, "skill").select_option("music")
    field(page, "day").select_option("sat")
    page.get_by_role("button", name="この条件で見る").click()
    expect(page.get_by_text("1人の方が見つかりました")).to_be_visible()
    seen = page.content()
    page.get_by_role("link", name="音楽・演奏（仕事にしている）の方にお願いする").click()
    expect(page.locator("h1")).to_have_text("手伝いをお願いする")
    seen += page.content()
    field(page, "need").select_option(need.removeprefix("/needs/"))
    field(page, "message").fill(WORDS)
    page.get_by_role("button", name="お願いを送る").click()
    expect(page.get_by_text("お願いを送りました")).to_be_visible()
    return seen + page.content()


def say_yes(page: Page, site: Site) -> str:
    """The name that was sent."""
    page.goto(f"{site.address}/me/offer/")
    page.wait_for_selector("html[data-live]")
    page.get_by_role("link", name="届いたお誘いを見る").first.click()
    expect(page.locator("#main")).to_contain_text(WORDS)
    page.locator("summary", has_text="引き受ける").click()
    name = page.get_by_label("お名前").input_value()
    page.get_by_label("団体へのメッセージ").fill("よろこんで伺います。")
    page.get_by_role("button", name="引き受けると返事をする").click()
    expect(page.get_by_text("引き受けると返事をしました")).to_be_visible()
    return name


def test_an_offer_is_found_asked_and_becomes_an_application(site: Site, visit: Opener) -> None:
    need = need_of(site, "satoyama")
    giver, group = visit(site.address).page, visit(site.address).page
    offer(giver, site)
    assert giver.evaluate("document.documentElement.scrollWidth") == 390
    seen = ask(group, site, need)
    name = say_yes(giver, site)
    assert name
    assert [secret for secret in (name, GIVER) if secret in seen] == []
    group.goto(f"{site.address}/group-desk/satoyama{need}/")
    group.wait_for_selector("html[data-live]")
    expect(group.locator("#main")).to_contain_text(name)
    expect(group.locator("#main")).to_contain_text("よろこんで伺います。")
    assert GIVER not in group.content()
    group.goto(f"{site.address}/group-desk/satoyama/offers/")
    group.wait_for_selector("html[data-live]")
    expect(group.locator(".km-table", has_text="送ったお願い")).to_contain_text("引き受け")


def test_a_business_publishes_what_it_gives(site: Site, visit: Opener) -> None:
    page = visit(site.address, DESK).page
    sign_in(page, site.address, BUSINESS, "/group-desk/ashita-design/offers/")
    page.wait_for_selector("html[data-live]")
    page.get_by_role("link", name="新しく書く").click()
    page.get_by_label("もの・道具").check()
    field(page, "title").fill("大きな印刷機を貸せます")
    field(page, "summary").fill("A1のポスターまで刷れます。")
    page.get_by_role("button", name="保存する").click()
    page.get_by_role("button", name="公開する").click()
    page.get_by_role("link", name="公開ページを見る").click()
    expect(page.locator("h1")).to_have_text("大きな印刷機を貸せます")
    visitor = visit(f"{site.address}/offers/?q=印刷機").live()
    visitor.locator(".km-card", has_text="大きな印刷機を貸せます").click()
    expect(visitor.locator("h1")).to_have_text("大きな印刷機を貸せます")
