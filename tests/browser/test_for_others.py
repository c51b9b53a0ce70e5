"""On a phone: a guardian agrees to a child's sign-up, and the centre enters somebody without a phone and prints the paper."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, StorageState, expect

from .acts import CENTRE, CITIZEN, OFFICER, OWNER, field, in_some_days, publish, write_event
from .conftest import Opener, Site
from .sample import event

Cookies = Callable[[str], StorageState]


def youth_event(page: Page, site: Site) -> str:
    """The owner publishes an event to which young people may come without an adult; its path."""
    page.goto(site.address + "/group-desk/satoyama/events/new/")
    write_event(page, "中高生の里山たんけん", in_some_days(), 5)
    field(page, "age_band").select_option("junior_high")
    page.get_by_label("18歳未満の方だけでも参加できる").check()
    return publish(page)


def mail_link(site: Site, page: Page, part: str) -> str:
    """The newest link of this kind in the demo's outbox."""
    page.goto(f"{site.address}/outbox/")
    address = page.locator(f"a[href*='{part}']").first.get_attribute("href")
    assert address
    return address


def test_a_guardian_agrees_and_the_child_is_in(site: Site, visit: Opener, signed_in: Cookies) -> None:
    owner = visit(site.address + "/group-desk/satoyama/events/", storage_state=signed_in(OWNER)).live()
    path = youth_event(owner, site)
    child = visit(site.address + path).live()
    expect(child.get_by_text("18歳未満の方だけでも参加できます").first).to_be_visible()
    child.goto(f"{site.address}{path}/sign-up")
    child.wait_for_selector("html[data-live]")
    expect(field(child, "guardian_name")).to_be_hidden()
    child.get_by_label("お名前（代表の方）").fill("森 こども")
    child.get_by_label("メールアドレス", exact=False).first.fill("mori.kodomo@example.jp")
    child.get_by_label("大人といっしょでなく参加します").check()
    typed = {"guardian_name": "森 母", "guardian_email": "mori.haha@example.jp", "emergency_phone": "090-0000-0000"}
    for name, text in typed.items():
        field(child, name).fill(text)
    child.get_by_label("伝えることに同意します").check()
    child.get_by_role("button", name="申し込む", exact=True).click()
    expect(child.get_by_role("heading", level=1)).to_have_text("メールのリンクを押してください")
    own = child.url

    child.goto(mail_link(site, child, "/registrations/confirm/"))
    child.get_by_role("button", name="確定する").click()
    expect(child.get_by_role("heading", level=1)).to_have_text("保護者の方の同意を待っています")

    child.get_by_role("link", name="同意の用紙を印刷する").click()
    expect(child.get_by_text("署名：")).to_be_visible()
    assert child.pdf(format="A4").count(b"/Type /Page\n") == 1, "one sheet to sign"

    guardian = visit(mail_link(site, child, "/registrations/guardian/"))
    page = guardian.page
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.get_by_text("森 こども").first).to_be_visible()
    page.get_by_role("button", name="同意する").click()
    expect(page.get_by_text("同意するときは、印を付けてください")).to_be_visible()
    page.get_by_label("参加に同意します").check()
    page.get_by_role("button", name="同意する").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("同意をいただきました")

    child.goto(own)
    expect(child.get_by_role("heading", level=1)).to_have_text("申し込みました")
    owner.goto(f"{site.address}/group-desk/satoyama{path}/registrations/")
    expect(owner.get_by_text("18歳未満のみ").first).to_be_visible()
    owner.get_by_role("button", name="くわしく").click()
    expect(owner.get_by_text("イベントの2日前から終わるまで")).to_be_visible()
    expect(owner.get_by_text("写さないでください")).to_be_visible()
    assert "090" not in owner.locator("main").inner_text()


def test_the_centre_enters_somebody_and_prints_the_paper(site: Site, visit: Opener, signed_in: Cookies) -> None:
    page = visit(site.address + "/me/", storage_state=signed_in(CENTRE)).live()
    page.get_by_role("link", name="センターの窓口を開く").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("センターの窓口")
    path = event(site, "plain")
    page.goto(f"{site.address}/centre{path}/")
    field(page, "name").fill("山田 はな")
    field(page, "kana").fill("やまだ はな")
    page.get_by_role("button", name="代わりに申し込む").click()
    expect(page.get_by_text("同意をいただいてから印を付けてください").first).to_be_visible()
    page.get_by_label("ご本人の同意をいただきました").check()
    page.get_by_role("button", name="代わりに申し込む").click()
    expect(page.get_by_text(re.compile("申し込みました（受付番号"))).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("link", name="確認の紙を印刷").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("申し込みました")

    page.emulate_media(media="print")
    paper = page.locator(".km-paper")
    for text in ("山田 はな さま", "市民活動推進センターの窓口で", "来られなくなったとき"):
        expect(paper.get_by_text(text).first).to_be_visible()
    for around in ("header.km-header", "footer", ".km-no-print", ".km-places"):
        assert not page.locator(around).first.is_visible()
    assert float(paper.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")) >= 18
    assert page.pdf(format="A4").count(b"/Type /Page\n") <= 1
    page.emulate_media(media="screen")

    page.get_by_role("link", name="窓口の画面に戻る").click()
    page.wait_for_selector("html[data-live]")
    page.get_by_role("button", name="取り消す").first.click()
    page.get_by_role("dialog").get_by_role("button", name="取り消す").click()
    expect(page.get_by_text("キャンセル済み").first).to_be_visible()


def test_a_group_changes_hands_and_the_office_helps_with_a_trace(site: Site, visit: Opener, signed_in: Cookies) -> None:
    signed_in(CITIZEN)
    officer = visit(site.address + "/office/groups/satoyama/", storage_state=signed_in(OFFICER)).live()
    officer.get_by_text("代わりの管理者を置く").first.click()
    field(officer, "email").fill(CITIZEN)
    field(officer, "why").fill("代表の方と連絡がつかないため")
    officer.get_by_role("button", name="代わりの管理者を置く").click()
    expect(officer.get_by_text("代わりの管理者を置いて、メンバー全員に")).to_be_visible()

    acting = visit(site.address + "/group-desk/satoyama/members/", storage_state=signed_in(CITIZEN)).live()
    expect(acting.get_by_text("代表の方と連絡がつかないため")).to_be_visible()
    assert acting.evaluate("document.documentElement.scrollWidth") <= 390
    field(acting, "heir").select_option(label="秋山 秋子")
    acting.get_by_role("button", name="引き継ぎをお願いするメールを送る").click()
    expect(acting.get_by_text("秋山 秋子 さんの返事を待っています")).to_be_visible()

    owner = visit(mail_link(site, acting, "/hand-overs/"))
    owner.page.get_by_role("button", name="引き受ける").click()
    expect(owner.page.get_by_text("引き継ぎは済んでいます")).to_be_visible()
    acting.goto(site.address + "/group-desk/satoyama/members/")
    expect(acting.get_by_text("団体を引き継いだ：千葉 千代")).to_be_visible()
