"""Work that was taken on, on two phones: a meeting, hours, and thanks."""

from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import FilePayload, Page, StorageState, expect

from kamagaya_match import clock
from tests.events.service.test_pictures import jpeg

from .acts import CITIZEN, OWNER
from .axe import complaints
from .conftest import Opener, Site
from .sample import engagement

Cookies = Callable[[str], StorageState]


def told(page: Page, words: str) -> None:
    expect(page.get_by_role("status").first).to_contain_text(words)


def test_files_from_a_phone(site: Site, visit: Opener, signed_in: Cookies) -> None:
    address = site.address + engagement(site)
    giver = visit(address, storage_state=signed_in(CITIZEN)).live()
    giver.get_by_text("ファイルを追加する", exact=True).click()
    giver.get_by_label("何のファイルか").fill("案内板の下書き")
    giver.get_by_label("成果物です").check()
    giver.locator("#f-file").set_input_files({"name": "案.pdf", "mimeType": "application/pdf", "buffer": b"MZ\x00\x01"})
    giver.get_by_role("button", name="追加して相手に知らせる").click()
    expect(giver.locator("main")).to_contain_text("この種類のファイルは受け取れません")
    expect(giver.get_by_label("何のファイルか")).to_have_value("案内板の下書き")
    expect(giver.get_by_label("成果物です")).to_be_checked()
    assert complaints(giver) == [] and giver.evaluate("document.documentElement.scrollWidth") <= 390
    picture: FilePayload = {"name": "森の案内板.JPG", "mimeType": "image/jpeg", "buffer": jpeg()}
    giver.locator("#f-file").set_input_files(picture)
    giver.get_by_role("button", name="追加して相手に知らせる").click()
    shown = giver.get_by_role("link", name="森の案内板.jpg")
    with giver.expect_download() as download:
        shown.click()
    assert download.value.path().read_bytes().startswith(b"\xff\xd8\xff")
    giver.get_by_role("button", name="成果物の印を外す").click()
    told(giver, "ファイルの印を変えました")
    giver.get_by_text("消す", exact=True).first.click()
    giver.locator("dialog[open] .km-button-danger").click()
    told(giver, "ファイルを消しました")
    expect(shown).to_have_count(0)


def test_from_a_meeting_to_the_thanks(site: Site, visit: Opener, signed_in: Cookies) -> None:
    address = site.address + engagement(site)
    giver = visit(address, storage_state=signed_in(CITIZEN)).live()
    giver.get_by_text("打ち合わせを決める", exact=True).click()
    form = giver.locator("form", has=giver.get_by_label("場所"))
    form.get_by_label("場所").fill("きらり鎌ケ谷市民会館の1階のロビー、入口のそばの丸い机のところ")
    form.get_by_role("button", name="決めて相手に知らせる").click()
    expect(form).to_contain_text("これからの日付と時刻を入れてください")
    expect(form.get_by_label("場所")).to_have_value("きらり鎌ケ谷市民会館の1階のロビー、入口のそばの丸い机のところ")
    form.get_by_label("日付").fill((clock.today() + timedelta(days=5)).isoformat())
    form.get_by_label("始まり").fill("10:00")
    form.get_by_label("終わり").fill("11:30")
    form.get_by_role("button", name="決めて相手に知らせる").click()
    told(giver, "打ち合わせを決めました")
    giver.get_by_text("時間を書く", exact=True).click()
    hours = giver.locator("form", has=giver.get_by_label("したこと"))
    hours.get_by_label("日付").fill(clock.today().isoformat())
    hours.get_by_label("したこと").fill("道具の点検")
    hours.get_by_role("button", name="書いて団体に送る").click()
    told(giver, "時間を書きました")
    assert complaints(giver) == []
    assert giver.evaluate("document.documentElement.scrollWidth") <= 390

    group = visit(address, storage_state=signed_in(OWNER)).live()
    group.get_by_role("button", name="この時間でよい").first.click()
    told(group, "時間を確かめました")
    group.get_by_role("button", name="「活動中」へ進む").click()
    told(group, "次の段階へ進みました")
    group.get_by_label("お礼のことば").fill("朝早くからありがとうございました。")
    group.get_by_role("button", name="振り返って終える").click()
    told(group, "完了しました")
    assert complaints(group) == []

    giver.reload()
    expect(giver.locator("main")).to_contain_text("朝早くからありがとうございました。")
    giver.goto(f"{site.address}/me/engagements/")
    expect(giver.locator("main")).to_contain_text("1時間")
    with giver.expect_download() as download:
        giver.get_by_role("link", name="時間の記録を受け取る").click()
    assert "道具の点検" in download.value.path().read_text(encoding="utf-8-sig")

    thanks_and_story(giver, group, site, address)


def thanks_and_story(giver: Page, group: Page, site: Site, address: str) -> None:
    """The giver lets the thanks be read; both agree on a story, and one takes it back."""
    giver.goto(address)
    giver.get_by_text("このお礼を団体のページに出す", exact=True).click()
    giver.get_by_label("別の名前（下に書きます）").check()
    giver.locator("#f-other_name").fill("ちよ")
    giver.get_by_role("button", name="団体のページに出す").click()
    told(giver, "お礼のことばを団体のページに出しました")
    assert complaints(giver) == []
    group.goto(f"{site.address}/groups/satoyama")
    expect(group.locator("main")).to_contain_text("ちよさんへ")

    group.goto(address + "/story/")
    group.get_by_text("物語を書く", exact=True).click()
    group.locator("#f-title").fill("森に道ができるまで")
    group.get_by_role("button", name="保存して相手に知らせる").click()
    expect(group.locator("main")).to_contain_text("物語を書いてください")
    expect(group.locator("#f-title")).to_have_value("森に道ができるまで")
    group.locator("#f-text").fill("月に一度の下草刈りが、道になりました。")
    group.get_by_role("button", name="保存して相手に知らせる").click()
    told(group, "保存しました")
    assert complaints(group) == []
    giver.goto(address + "/story/")
    giver.get_by_role("button", name="この内容で公開してよい").click()
    told(giver, "同意しました")
    assert complaints(giver) == [] and giver.evaluate("document.documentElement.scrollWidth") <= 390
    giver.get_by_role("link", name="公開されたページを見る").click()
    expect(giver.locator("h1")).to_have_text("森に道ができるまで")
    public = giver.url
    group.get_by_role("button", name="同意を取り消す").click()
    group.locator("dialog[open] .km-button-danger").click()
    told(group, "同意を取り消しました")
    assert giver.goto(public).status == 404  # type: ignore[union-attr]
