"""A certificate on a phone: asked for, downloaded, checked by somebody else, withdrawn by the group."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, StorageState, expect

from tests.certificates.stage import text_of

from .acts import CITIZEN, OWNER
from .axe import complaints
from .conftest import Opener, Site
from .sample import attended, event

Cookies = Callable[[str], StorageState]


def ask(page: Page, slug: str) -> str:
    """For the one event whose attendance is noted; the number on the page."""
    form = page.locator("form", has=page.locator("input[value='satoyama']"))
    form.get_by_label("証明するもの").select_option(slug)
    form.get_by_role("button", name="お願いする").click()
    expect(page.get_by_role("status").first).to_contain_text("証明書ができました")
    return page.locator("main code").first.inner_text()


def test_asked_for_downloaded_checked_and_withdrawn(site: Site, visit: Opener, signed_in: Cookies, tmp_path: Path) -> None:
    slug, title = attended(site)
    holder = visit(f"{site.address}/me/certificates/", storage_state=signed_in(CITIZEN)).live()
    number = ask(holder, slug)
    assert complaints(holder) == []
    with holder.expect_download() as download:
        holder.get_by_role("link", name="証明書を受け取る（PDF）").first.click()
    download.value.save_as(tmp_path / "certificate.pdf")
    paper = text_of((tmp_path / "certificate.pdf").read_bytes())
    for words in ("活動証明書", "千葉千代様", "".join(title.split()), "里山を守る会", number, f"{site.address}/certificates/{number}"):
        assert words in paper

    reader = visit(f"{site.address}/certificates/").page
    reader.get_by_label("証明書の番号").fill(number.replace("-", ""))
    reader.get_by_role("button", name="確かめる").click()
    expect(reader.locator("h1")).to_have_text("この証明書は有効です")
    expect(reader.locator("main")).to_contain_text(title)
    expect(reader.locator("main")).to_contain_text("千…")
    expect(reader.locator("main")).not_to_contain_text("千代")
    assert complaints(reader) == []
    reader.get_by_label("お名前").fill("千葉千代")
    reader.get_by_role("button", name="比べる").click()
    expect(reader.locator("main")).to_contain_text("お名前は、この証明書と同じです。")

    desk = visit(f"{site.address}/group-desk/satoyama/certificates/", storage_state=signed_in(OWNER)).live()
    row = desk.locator("tr", has_text="千葉 千代").first
    row.locator("summary", has_text="取り消す").click()
    row.get_by_label("理由").fill("日付のまちがい")
    assert complaints(desk) == []
    row.get_by_role("button", name="この証明書を取り消す").click()
    expect(desk.get_by_role("status").first).to_contain_text("取り消しました")
    reader.goto(f"{site.address}/certificates/{number}")
    expect(reader.locator("h1")).to_have_text("この証明書は取り消されました")
    expect(reader.locator("main")).not_to_contain_text("日付のまちがい")


def test_a_future_event_has_no_certificate(site: Site, visit: Opener, signed_in: Cookies) -> None:
    page = visit(f"{site.address}/me/certificates/", storage_state=signed_in(CITIZEN)).live()
    expect(page.locator("main")).not_to_contain_text(event(site, "free"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
