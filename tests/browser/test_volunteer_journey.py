"""On a phone, the whole way of somebody who wants to help: four questions, an application as a pair, a talk, a yes, hours, a paper."""

from collections.abc import Callable

from playwright.sync_api import Page, StorageState, expect

from kamagaya_match import clock

from .acts import field
from .axe import complaints
from .conftest import Opener, Site

Cookies = Callable[[str], StorageState]
HELPER, GROUP, NEED = "m30@example.jp", "m3@example.jp", "水曜の夜、話し相手になってください"


def told(page: Page, words: str) -> None:
    expect(page.get_by_role("status").filter(has_text=words).first).to_be_visible()


def good(page: Page) -> None:
    """Everyone can use the page, and nothing sticks out of a phone."""
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def ask_four_questions(page: Page) -> None:
    """A stranger answers, reads why a need fits, and opens it."""
    page.get_by_label("国際").check()
    page.get_by_label("平日の夜").check()
    page.get_by_label("はじめて").check()
    page.get_by_role("button", name="合いそうな募集を見る").click()
    best = page.locator(".km-suggested", has_text=NEED)
    best.locator("summary").first.click()
    expect(best).to_contain_text("関心のある分野")
    good(page)
    best.locator(".km-card").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(NEED)


def sign_in_on_the_way(page: Page) -> None:
    """From the need to the mail's link, and back to the form."""
    page.get_by_role("link", name="応募する").first.click()
    page.get_by_role("link", name="ログインして応募する").click()
    page.get_by_label("メールアドレス").fill(HELPER)
    page.get_by_role("button", name="ログイン用のメールを送る").click()
    page.get_by_role("link", name="送信箱でメールを開く").click()
    page.locator("a[href*='/sign-in/link/']").first.click()
    page.get_by_role("button", name="ログインする").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("応募する")
    page.wait_for_selector("html[data-live]")


def apply_as_a_pair(page: Page) -> None:
    expect(page.get_by_label("お名前")).to_have_value("村上 菜々子")
    page.get_by_label("団体へのメッセージ").fill("職場の同僚と2人で伺いたいです。第2水曜日と第4水曜日なら、19時に間に合います。")
    field(page, "party").select_option("2")
    field(page, "companions").fill("小倉 まこと")
    good(page)
    page.get_by_role("button", name="この内容で応募する").click()
    expect(page.locator("main")).to_contain_text("応募しました")
    page.get_by_role("link", name="団体とのやりとりを見る").click()


def say(page: Page, words: str) -> None:
    page.get_by_label("メッセージ").fill(words)
    page.get_by_role("button", name="送る", exact=True).click()
    told(page, "送りました")


def say_yes(page: Page) -> None:
    """The group finds the application on its desk, answers the question, and asks the two to come."""
    page.get_by_role("link", name="応募", exact=True).first.click()
    panel = page.locator(".km-panel", has_text="職場の同僚と2人で")
    expect(panel).to_contain_text("人数：2人（小倉 まこと）")
    good(page)
    panel.get_by_role("link", name="やりとりを開く").click()
    expect(page.locator("main")).to_contain_text("駐車場はありますか。")
    say(page, "市民会館の駐車場を2時間まで使えます。受付で「日本語ひろば」とお伝えください。")
    page.get_by_text("お願いする", exact=True).click()
    page.get_by_label("ひとこと").fill("お二人でお待ちしています。はじめの日は18時45分にお越しください。")
    page.get_by_role("button", name="お願いすると返事をする").click()
    told(page, "お願いすると返事をしました")
    expect(page.locator("main")).to_contain_text(HELPER)
    good(page)


def write_hours(page: Page, site: Site) -> str:
    """What was agreed is found among one's own activities; two evenings are written down. The page's address."""
    page.goto(f"{site.address}/me/engagements/")
    page.get_by_role("link", name=NEED).click()
    for minutes, what in (("90", "はじめの説明と、自己紹介の会話"), ("120", "買い物の言い方をいっしょに練習")):
        form = page.locator("form", has=page.get_by_label("したこと"))
        if not form.is_visible():
            page.get_by_text("時間を書く", exact=True).click()
        form.get_by_label("日付").fill(clock.today().isoformat())
        form.get_by_label("時間").select_option(minutes)
        form.get_by_label("したこと").fill(what)
        form.get_by_role("button", name="書いて団体に送る").click()
        expect(page.locator("main")).to_contain_text(what)
    good(page)
    return page.url


def confirm_hours(page: Page, address: str) -> None:
    page.goto(address)
    for left in (1, 0):
        page.get_by_role("button", name="この時間でよい").first.click()
        expect(page.get_by_role("button", name="この時間でよい")).to_have_count(left)
    told(page, "時間を確かめました")
    good(page)


def take_the_record(page: Page, site: Site) -> str:
    page.goto(f"{site.address}/me/engagements/")
    expect(page.locator("main")).to_contain_text("3時間30分")
    good(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="時間の記録を受け取る").click()
    return download.value.path().read_text(encoding="utf-8-sig")


def take_the_certificate(page: Page, site: Site) -> None:
    """The same hours on a paper that anyone can check."""
    page.get_by_role("link", name="証明書にする").click()
    page.get_by_role("button", name="証明書をつくる").click()
    told(page, "証明書ができました")
    good(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="証明書を受け取る（PDF）").first.click()
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    page.goto(f"{site.address}/certificates/{page.locator('main code').first.inner_text()}")
    expect(page.get_by_role("heading", level=1)).to_have_text("この証明書は有効です")


def test_from_four_questions_to_the_certificate(site: Site, visit: Opener, signed_in: Cookies) -> None:
    helper = visit(f"{site.address}/match/").page
    ask_four_questions(helper)
    sign_in_on_the_way(helper)
    apply_as_a_pair(helper)
    say(helper, "車で行ってもよいですか。駐車場はありますか。")
    good(helper)

    group = visit(f"{site.address}/group-desk/nihongo-hiroba/", storage_state=signed_in(GROUP)).live()
    say_yes(group)

    helper.reload()
    expect(helper.locator("main")).to_contain_text("18時45分にお越しください")
    expect(helper.locator("main")).to_contain_text("nihongo-hiroba@example.jp")
    confirm_hours(group, write_hours(helper, site))
    record = take_the_record(helper, site)
    for line in ("はじめの説明と、自己紹介の会話", "買い物の言い方をいっしょに練習", NEED, "かまがや日本語ひろば"):
        assert line in record
    take_the_certificate(helper, site)
