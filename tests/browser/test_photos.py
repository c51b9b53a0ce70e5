"""Consent to pictures and the kind of actor, on a phone: the group's form, the sign-up, the desk, the door, the file, the report."""

import csv
import io
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from playwright.sync_api import Page, StorageState, expect

from tests.events.service.test_pictures import jpeg

from .acts import OWNER, field, in_some_days, publish, write_event
from .axe import complaints
from .conftest import PHONE, Opener, Site
from .sample import one

Cookies = Callable[[str], StorageState]
USE = "会のたよりと、市への報告"
CONFIRM = re.compile(r"/registrations/confirm/([\w-]+)")


@pytest.fixture(scope="module")
def slug(site: Site, chromium: object, signed_in: Cookies) -> str:
    """An event that takes pictures and asks as what people come."""
    context = chromium.new_context(locale="ja-JP", storage_state=signed_in(OWNER), **PHONE)  # type: ignore[attr-defined]
    page: Page = context.new_page()
    page.goto(f"{site.address}/group-desk/satoyama/events/new/")
    page.wait_for_selector("html[data-live]")
    write_event(page, "写真を撮るつどい", in_some_days(), 20)
    field(page, "takes_photos").check()
    field(page, "ask_actor").check()
    page.get_by_role("button", name="保存して確認へ進む").click()
    expect(page.locator("main")).to_contain_text("写真を何に使うかを書いてください")
    field(page, "photo_use").fill(USE)
    path = publish(page)
    context.close()
    return path.removeprefix("/events/")


def confirm(site: Site, email: str) -> str:
    """Open the mail's link without a browser; the address of the party's own page."""
    mail = one(site, f"SELECT body_text FROM outbox_mail WHERE to_address = '{email}' ORDER BY id DESC LIMIT 1")
    found = CONFIRM.search(mail)
    assert found
    return httpx.post(f"{site.address}/registrations/confirm/{found[1]}").headers["location"]


def narrow_enough(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth") <= 390)


def end(site: Site, slug: str, *came: str) -> None:
    """The event was over long ago, behind those of the sample; these came, with all of their people."""
    then = datetime.now(UTC) - timedelta(days=300)
    with closing(sqlite3.connect(site.folder / "match.db", timeout=20)) as connection, connection:
        times = [f"{moment:%Y-%m-%d %H:%M:%S.%f}" for moment in (then, then + timedelta(hours=2))]
        connection.execute("UPDATE event SET starts_at = ?, ends_at = ? WHERE slug = ?", (*times, slug))
        for email in came:
            connection.execute("UPDATE registration SET state = 'attended', came = size WHERE email_key = ?", (email,))


def test_from_the_sign_up_to_the_report(site: Site, visit: Opener, signed_in: Cookies, slug: str) -> None:
    page = visit(f"{site.address}/events/{slug}").live()
    expect(page.locator("main")).to_contain_text(f"使いみち：{USE}")
    _sign_up_on_a_phone(site, visit, slug)
    form = {"size": "2", "name": "写らない 人", "email": "utsuranai@example.jp", "consent": "on"}
    assert httpx.post(f"{site.address}/events/{slug}/sign-up", data=form).status_code == 303
    confirm(site, "utsuranai@example.jp")
    cookies = signed_in(OWNER)
    desk = visit(f"{site.address}/group-desk/satoyama/events/{slug}/registrations/", storage_state=cookies).live()
    table = desk.get_by_role("table")
    expect(table.get_by_role("row", name=re.compile("写らない 人"))).to_contain_text("写真×")
    expect(table.get_by_role("row", name=re.compile("写る 学校"))).not_to_contain_text("写真×")
    assert complaints(desk) == [] and narrow_enough(desk)
    _at_the_door(site, visit, cookies, slug)
    _in_the_file(desk, site, slug)
    end(site, slug, "gakko@example.jp", "utsuranai@example.jp")
    _in_the_report(site, visit, cookies, slug)


def _sign_up_on_a_phone(site: Site, visit: Opener, slug: str) -> None:
    page = visit(f"{site.address}/events/{slug}/sign-up").live()
    photo = page.get_by_label("写真に写り、この使いみちに使われても")
    expect(photo).not_to_be_checked()
    assert complaints(page) == [] and narrow_enough(page)
    page.get_by_label("人数").select_option("3")
    page.get_by_label("お名前（代表の方）").fill("写る 学校")
    page.get_by_label("メールアドレス").fill("gakko@example.jp")
    page.get_by_label("どの立場で参加しますか").select_option("school")
    page.get_by_label("伝えることに同意します").check()
    page.get_by_role("button", name="申し込む", exact=True).click()
    expect(page.locator("main")).to_contain_text("メールのリンクを押してください")
    page.goto(site.address + confirm(site, "gakko@example.jp"))
    expect(page.locator("main")).to_contain_text("写真に写さないでください")
    page.get_by_role("button", name="写真に写ってもよいことにする").click()
    expect(page.locator("main")).to_contain_text("写真に写り、使われてもかまいません")
    assert complaints(page) == [] and narrow_enough(page)


def _at_the_door(site: Site, visit: Opener, cookies: StorageState, slug: str) -> None:
    desk = visit(f"{site.address}/group-desk/satoyama/events/{slug}/door/", storage_state=cookies).live()
    expect(desk.get_by_role("row", name=re.compile("写らない 人"))).to_contain_text("写真×")
    desk.get_by_label("リンクの名前").fill("入口")
    desk.get_by_role("button", name="リンクを作る").click()
    address = desk.locator("a[href*='/door/'][rel=noopener]").first.get_attribute("href") or ""
    phone = visit(address).page
    expect(phone.get_by_role("button", name=re.compile("写らない 人"))).to_contain_text("写真×")
    expect(phone.get_by_role("button", name=re.compile("写る 学校"))).not_to_contain_text("写真×")
    phone.get_by_role("button", name=re.compile("写らない 人")).click()
    expect(phone.locator("#door-result")).to_contain_text("写真に写さないでください")
    assert complaints(phone) == [] and narrow_enough(phone)


def _in_the_file(desk: Page, site: Site, slug: str) -> None:
    answer = desk.request.get(f"{site.address}/group-desk/satoyama/events/{slug}/registrations.csv")
    rows = list(csv.DictReader(io.StringIO(answer.body().decode("utf-8-sig"), newline="")))
    told = {row["お名前"]: (row["写真に写ってもよい"], row["参加の立場"], row["人数"]) for row in rows}
    assert told == {"写る 学校": ("はい", "教育機関", "3"), "写らない 人": ("いいえ", "", "2")}


def _in_the_report(site: Site, visit: Opener, cookies: StorageState, slug: str) -> None:
    page = visit(f"{site.address}/group-desk/satoyama/events/{slug}/report/", storage_state=cookies).live()
    main = page.locator("main")
    expect(main).to_contain_text("参加した5人のうち、2人は写真に写ることに同意していません")
    expect(main).to_contain_text("3人の立場は申し込みの答えから数えました。2人は答えがありません")
    page.locator("input[type=file]").set_input_files({"name": "森.jpg", "mimeType": "image/jpeg", "buffer": jpeg()})
    field(page, "alt").fill("落ち葉を集める人たち")
    page.get_by_role("button", name="写真を載せる").click()
    expect(page.locator("main")).to_contain_text("みな同意していることを確かめて")
    assert complaints(page) == [] and narrow_enough(page)
    page.locator("input[type=file]").set_input_files({"name": "森.jpg", "mimeType": "image/jpeg", "buffer": jpeg()})
    page.get_by_label("みな載せることに同意しています").check()
    page.get_by_role("button", name="写真を載せる").click()
    page.wait_for_selector("html[data-live]")
    picture = page.get_by_role("img", name="落ち葉を集める人たち")
    page.get_by_role("button", name="写真を載せる").scroll_into_view_if_needed()  # pictures load when they come into view
    expect(picture).to_be_visible()
    page.wait_for_function("document.querySelector('main img[alt]').naturalWidth > 0")
    field(page, "kinds.citizen").fill("2")
    page.get_by_role("button", name="保存する").click()
    expect(page.get_by_role("status").first).to_contain_text("保存しました")
    assert complaints(page) == [] and narrow_enough(page)
    page.get_by_role("button", name="この写真を消す").click()
    page.get_by_role("dialog").get_by_role("button", name="この写真を消す").click()
    expect(page.get_by_role("status").first).to_contain_text("写真を消しました")
    expect(page.get_by_role("img", name="落ち葉を集める人たち")).to_have_count(0)
