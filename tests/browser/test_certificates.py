"""A certificate on a phone: asked for, downloaded, checked by somebody else, withdrawn by the group."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from playwright.sync_api import Page, StorageState, expect

from tests.certificates.stage import text_of

from .acts import CITIZEN, OWNER
from .axe import complaints
from .conftest import Opener, Site
from .sample import event

Cookies = Callable[[str], StorageState]
PAST = "status = 'published' AND NOT internal AND ends_at < datetime('now') AND group_id = (SELECT id FROM group_ WHERE slug = 'satoyama')"
ONE_DAY = f"{PAST} AND NOT all_day AND 1 = (SELECT count(*) FROM event_session s WHERE s.event_id = event.id)"


def note_attendance(site: Site) -> tuple[str, str]:
    """The group has noted that Chiyo came to an event that is over; its slug and its title."""
    columns = (
        "event_id, number, code, state, for_seat, size, name, kana, companions, email, email_key, phone, lang, answers, note, person_id"
    )
    values = "?, 900, 'K3K3K3', 'attended', 1, 1, '千葉 千代', '', '[]', ?, ?, '', 'ja', '{}', '', (SELECT id FROM person WHERE email = ?)"
    moment = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"
    with closing(sqlite3.connect(site.folder / "match.db", timeout=20)) as connection, connection:
        found, slug, title = connection.execute(f"SELECT id, slug, title FROM event WHERE {ONE_DAY} LIMIT 1").fetchone()
        connection.execute("DELETE FROM registration WHERE event_id = ? AND email_key = ?", (found, CITIZEN))
        connection.execute(
            f"INSERT INTO registration ({columns}, consent_version, created_at, updated_at) VALUES ({values}, '', {moment}, {moment})",
            (found, CITIZEN, CITIZEN, CITIZEN),
        )
    return str(slug), str(title)


def ask(page: Page, slug: str) -> str:
    """For the one event whose attendance is noted; the number on the page."""
    form = page.locator("form", has=page.locator("input[value='satoyama']"))
    form.get_by_label("証明するもの").select_option(slug)
    form.get_by_role("button", name="お願いする").click()
    expect(page.get_by_role("status").first).to_contain_text("証明書ができました")
    return page.locator(".km-number").first.inner_text()


def test_asked_for_downloaded_checked_and_withdrawn(site: Site, visit: Opener, signed_in: Cookies, tmp_path: Path) -> None:
    slug, title = note_attendance(site)
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
