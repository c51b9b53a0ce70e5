"""On a phone, the whole way of a business that gives its skill: an offer, an invitation, a yes, a project through
all its stages, and its story."""

from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import Page, StorageState, expect

from kamagaya_match import clock

from .acts import OWNER, field
from .axe import complaints
from .conftest import Opener, Site
from .sample import need

Cookies = Callable[[str], StorageState]
BUSINESS, DESK = "m9@example.jp", "/group-desk/ashita-design/"
OFFER, PROJECT = "ホームページの組み立てを、社員2人で手伝います", "会のホームページを新しくしたい"
STAGES = ("キックオフ", "調査・ヒアリング", "中間提案", "最終提案", "納品")


def told(page: Page, words: str) -> None:
    expect(page.get_by_role("status").filter(has_text=words).first).to_be_visible()


def good(page: Page) -> None:
    """Everyone can use the page, and nothing sticks out of a phone."""
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def write_offer(page: Page) -> str:
    """The business says what it gives; the offer's public path."""
    page.get_by_role("link", name="新しく書く").click()
    page.get_by_label("専門の力").check()
    typed = {
        "title": OFFER,
        "summary": "5ページくらいまでのホームページを、会の方が自分で直せる形に組み立てます。",
        "description": "週に1回、1時間ずつ画面を見せ合いながら進めます。\n写真の撮り方と、文章の短くし方もお伝えします。",
        "when_note": "平日の夜、3か月まで",
        "conditions": "非営利の活動に限ります。サーバーの費用は団体でご負担ください。",
    }
    for name, text in typed.items():
        field(page, name).fill(text)
    page.get_by_role("button", name="保存する").click()
    page.get_by_role("button", name="公開する").click()
    path = page.get_by_role("link", name="公開ページを見る").get_attribute("href")
    good(page)
    assert path
    return path


def invite(page: Page, site: Site) -> None:
    """The group finds the offer in the list and asks for it."""
    page.goto(f"{site.address}/offers/?q=ホームページ")
    page.wait_for_selector("html[data-live]")
    page.locator(".km-card", has_text=OFFER).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(OFFER)
    page.get_by_role("link", name="お願いする").first.click()
    field(page, "need").select_option(need(site, f"n.title = '{PROJECT}'").removeprefix("/needs/"))
    field(page, "message").fill("10年前のページを、会員が自分たちで直せるようにしたいです。お力を貸していただけませんか。")
    good(page)
    page.get_by_role("button", name="お願いを送る").click()
    expect(page.get_by_text("お願いを送りました")).to_be_visible()


def say_yes(page: Page, site: Site) -> None:
    """The business reads who asks and for what, and takes it on."""
    page.goto(f"{site.address}{DESK}offers/")
    asked = page.locator(".km-panel", has_text=PROJECT)
    expect(asked).to_contain_text("会員が自分たちで直せるように")
    asked.locator("summary", has_text="引き受ける").click()
    asked.get_by_label("団体へのメッセージ").fill("担当の浅野と、若手の社員1人で伺います。まず今のページを見せてください。")
    good(page)
    asked.get_by_role("button", name="引き受けると返事をする").click()
    expect(page.get_by_text("引き受けると返事をしました")).to_be_visible()


def agree(page: Page, site: Site) -> None:
    """The group says yes in its turn; the name of the business stands before that of the person."""
    page.goto(f"{site.address}/group-desk/satoyama/applications/?tab=waiting")
    page.locator(".km-panel", has_text="若手の社員1人").get_by_role("link", name="やりとりを開く").click()
    expect(page.locator("main")).to_contain_text("あしたデザイン舎 浅野 ひろし")
    expect(page.locator("main")).not_to_contain_text(BUSINESS)
    page.get_by_text("お願いする", exact=True).click()
    page.get_by_label("ひとこと").fill("心強いです。次の土曜日に顔合わせをさせてください。")
    page.get_by_role("button", name="お願いすると返事をする").click()
    told(page, "お願いすると返事をしました")
    expect(page.locator("main")).to_contain_text(BUSINESS)


def plan_the_first_meeting(page: Page) -> None:
    page.get_by_text("打ち合わせを決める", exact=True).click()
    form = page.locator("form", has=page.get_by_label("場所"))
    form.get_by_label("日付").fill((clock.today() + timedelta(days=6)).isoformat())
    form.get_by_label("始まり").fill("18:30")
    form.get_by_label("終わり").fill("19:30")
    form.get_by_label("場所").fill("あしたデザイン舎 2階の打ち合わせ室（オンラインでも入れます）")
    form.get_by_role("button", name="決めて相手に知らせる").click()
    told(page, "打ち合わせを決めました")


def report(page: Page, words: str) -> None:
    page.get_by_label("報告・振り返り").fill(words)
    page.get_by_role("button", name="書いて相手に知らせる").click()
    told(page, "残しました")
    expect(page.locator("main")).to_contain_text(words)


def go_on(page: Page, stage: str) -> None:
    page.get_by_role("button", name=f"「{stage}」へ進む").click()
    told(page, "次の段階へ進みました")
    expect(page.get_by_role("button", name=f"「{stage}」へ進む")).to_have_count(0)


def log_hours(page: Page) -> None:
    page.get_by_text("時間を書く", exact=True).click()
    form = page.locator("form", has=page.get_by_label("したこと"))
    form.get_by_label("日付").fill(clock.today().isoformat())
    form.get_by_label("時間").select_option("180")
    form.get_by_label("したこと").fill("5ページの組み立てと、更新の練習")
    form.get_by_role("button", name="書いて団体に送る").click()
    told(page, "時間を書きました")


def tell_the_story(group: Page, business: Page, address: str) -> None:
    """The group writes it, the business agrees, and everyone can read it."""
    group.goto(address + "/story/")
    group.get_by_text("物語を書く", exact=True).click()
    field(group, "title").fill("会員が自分で直せるページができるまで")
    field(group, "text").fill("夏の終わりから冬まで、週に1回、画面を見せ合いながら進めました。")
    group.get_by_role("button", name="保存して相手に知らせる").click()
    told(group, "保存しました")
    business.goto(address + "/story/")
    business.get_by_role("button", name="この内容で公開してよい").click()
    told(business, "同意しました")
    good(business)
    business.get_by_role("link", name="公開されたページを見る").click()
    expect(business.get_by_role("heading", level=1)).to_have_text("会員が自分で直せるページができるまで")


def test_from_an_offer_through_a_project_to_a_public_story(site: Site, visit: Opener, signed_in: Cookies) -> None:
    business = visit(f"{site.address}{DESK}offers/", storage_state=signed_in(BUSINESS)).live()
    group = visit(f"{site.address}/group-desk/satoyama/", storage_state=signed_in(OWNER)).live()
    assert write_offer(business).startswith("/offers/")
    invite(group, site)
    say_yes(business, site)
    agree(group, site)

    business.goto(f"{site.address}/me/engagements/")
    business.get_by_role("link", name=PROJECT).click()
    expect(business.get_by_role("heading", level=1)).to_have_text(PROJECT)
    address = business.url.rstrip("/")
    plan_the_first_meeting(business)
    group.goto(business.url)
    expect(group.locator("main")).to_contain_text("2階の打ち合わせ室")
    for stage in STAGES:
        go_on(business, stage)
        if stage == "中間提案":
            report(business, "ページの一覧と見出しの案ができました。写真を3枚、選んでいただけますか。")
            group.reload()
            report(group, "写真は新しいものを撮りなおします。見出しは今の案でお願いします。")
            good(group)
            business.reload()
    log_hours(business)
    good(business)

    group.reload()
    group.get_by_role("button", name="この時間でよい").click()
    told(group, "時間を確かめました")
    group.get_by_label("お礼のことば").fill("会員が自分でお知らせを書けるようになりました。ほんとうにありがとうございました。")
    group.get_by_role("button", name="振り返って終える").click()
    told(group, "完了しました")
    good(group)

    business.reload()
    expect(business.locator("main")).to_contain_text("会員が自分でお知らせを書けるようになりました")
    expect(business.locator("main")).to_contain_text("完了")
    business.goto(f"{site.address}/me/engagements/")
    expect(business.locator("main")).to_contain_text("3時間")
    good(business)
    tell_the_story(group, business, address)
