"""At the door on helpers' phones: camera, code, a tap in the list, with and without a connection."""

import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
import segno
from playwright.sync_api import Browser, Page, Playwright, StorageState, expect

from .acts import OWNER, in_some_days, publish, write_event
from .axe import complaints
from .conftest import DESK, PHONE, QUIET, Opener, Site, Visit, watch
from .line import line_to
from .sample import one

Cookies = Callable[[str], StorageState]
WIDTH, HEIGHT, FRAMES = 640, 480, 2
CONFIRM = re.compile(r"/registrations/confirm/([\w-]+)")


@pytest.fixture(scope="module")
def desk(site: Site, chromium: Browser, signed_in: Cookies) -> Iterator[Page]:
    """The owner's browser."""
    context = chromium.new_context(locale="ja-JP", storage_state=signed_in(OWNER), **DESK)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def event_slug(site: Site, desk: Page) -> str:
    """An event of this module's own, with room for everyone."""
    desk.goto(f"{site.address}/group-desk/satoyama/events/new/")
    desk.wait_for_selector("html[data-live]")
    write_event(desk, "受付のあるつどい", in_some_days(), 40)
    return publish(desk).removeprefix("/events/")


def party(site: Site, slug: str, name: str, size: int) -> str:
    """Sign up and open the mail's link without a browser; the party's code."""
    email = f"{abs(hash(name)) % 10**8}@example.jp"
    form = {"size": str(size), "name": name, "email": email, "consent": "on"}
    assert httpx.post(f"{site.address}/events/{slug}/sign-up", data=form).status_code == 303
    mail = one(site, f"SELECT body_text FROM outbox_mail WHERE to_address = '{email}' ORDER BY id DESC LIMIT 1")
    found = CONFIRM.search(mail)
    assert found and httpx.post(f"{site.address}/registrations/confirm/{found[1]}").status_code == 303
    return one(site, f"SELECT code FROM registration WHERE email_key = '{email}'")


def came(site: Site, code: str) -> tuple[str, int]:
    """What the platform knows of a party."""
    with closing(sqlite3.connect(site.folder / "match.db")) as connection:
        state, number = connection.execute("SELECT state, came FROM registration WHERE code = ?", (code,)).fetchone()
        return str(state), int(number)


@pytest.fixture(scope="module")
def helper_link(site: Site, desk: Page, event_slug: str) -> str:
    """A link as the group makes it at its desk."""
    desk.goto(f"{site.address}/group-desk/satoyama/events/{event_slug}/door/")
    desk.get_by_label("リンクの名前").fill("入口")
    desk.get_by_role("button", name="リンクを作る").click()
    address = desk.locator(".km-panel a[target]").inner_text()
    expect(desk.locator(".km-panel img")).to_be_visible()
    assert address.startswith(f"{site.address}/door/")
    return address


def result(page: Page) -> str:
    return page.locator("#door-result").inner_text()


def everything_sent(page: Page) -> None:
    expect(page.locator("#door-sync")).to_have_attribute("data-state", "ok")


def test_the_ticket_is_on_the_page_and_says_nothing_to_strangers(site: Site, visit: Opener, event_slug: str) -> None:
    code = party(site, event_slug, "券 みる", 1)
    mail = one(site, f"SELECT body_text FROM outbox_mail WHERE body_text LIKE '%{code}%' ORDER BY id DESC LIMIT 1")
    address = re.search(r"/registrations/[\w-]{20,}", mail)
    assert address and "QRコードを見せてください" in mail
    page = visit(site.address + address[0]).page
    expect(page.locator(".km-panel img")).to_be_visible()
    expect(page.locator(".km-panel strong")).to_have_text(code)
    assert complaints(page) == []
    behind = visit(f"{site.address}/tickets/{code}").page
    nothing = visit(f"{site.address}/tickets/AAAAAA").page
    assert behind.locator("main").inner_text() == nothing.locator("main").inner_text()
    assert code not in behind.content() and "券" not in behind.content()


def test_code_tap_undo_walk_in_and_the_live_count(site: Site, visit: Opener, signed_in: Cookies, helper_link: str, event_slug: str) -> None:
    family, single = party(site, event_slug, "山田 花子", 3), party(site, event_slug, "田中 一郎", 1)
    page = visit(helper_link).page
    everything_sent(page)
    before = int(page.locator("#door-came").inner_text().removesuffix("人"))
    page.get_by_label("受付番号（6文字）").fill(f" {family[:3].lower()}-{family[3:].lower()} ")
    page.get_by_role("button", name="受け付ける", exact=True).click()
    expect(page.locator("#door-result")).to_contain_text("山田 花子 さま 3人を受け付けました")
    page.locator(".door-sizes").get_by_role("button", name="2人").click()
    expect(page.locator("#door-result")).to_contain_text("3人のうち2人を受け付けました")
    everything_sent(page)
    assert came(site, family) == ("attended", 2)
    page.get_by_label("お名前・ふりがな・番号").fill("田中")
    page.locator(".door-row", has_text="田中 一郎").click()
    expect(page.locator("#door-result")).to_contain_text("田中 一郎 さま 1人を受け付けました")
    page.locator(".door-row", has_text="田中 一郎").click()
    expect(page.locator("#door-result")).to_contain_text("もう受け付けています")
    expect(page.locator("#door-result")).to_contain_text("「入口」が1人を受け付けました")
    page.locator("summary", has_text="当日参加").click()
    page.get_by_label("お名前（なくてもかまいません）").fill("飛び入りさん")
    page.locator("#door-walk-in-people").select_option("2")
    page.get_by_role("button", name="加える").click()
    expect(page.locator("#door-came")).to_have_text(f"{before + 5}人")
    assert complaints(page) == []
    page.locator(".door-row", has_text="田中 一郎").click()
    page.locator("#door-result").get_by_role("button", name="取り消す").click()
    expect(page.locator("#door-came")).to_have_text(f"{before + 4}人")
    everything_sent(page)
    assert came(site, single) == ("confirmed", 0)
    desk = visit(f"{site.address}/group-desk/satoyama/events/{event_slug}/door/", DESK, storage_state=signed_in(OWNER)).live()
    expect(desk.locator(".km-lead")).to_contain_text(f"来た人 {before + 4}人")
    expect(desk.locator(".km-table", has_text="山田 花子")).to_contain_text("2/3人")
    page.get_by_label("お名前・ふりがな・番号").fill("")
    page.get_by_label("受付番号（6文字）").fill(single)
    page.get_by_role("button", name="受け付ける", exact=True).click()
    expect(desk.locator(".km-lead")).to_contain_text(f"来た人 {before + 5}人")
    desk.goto(f"{site.address}/group-desk/satoyama/events/{event_slug}/registrations/?state=attended")
    expect(desk.locator(".km-table")).to_contain_text("参加 2/3人")


def test_without_a_connection_and_then_with_one_again(site: Site, visit: Opener, helper_link: str, event_slug: str) -> None:
    codes = [party(site, event_slug, name, 2) for name in ("海野 あお", "空野 そら")]
    with line_to(int(site.address.rpartition(":")[2])) as line:
        offline, online = visit(helper_link, proxy={"server": line.address}), visit(helper_link)
        page, other = offline.page, online.page
        everything_sent(page)
        page.wait_for_function("() => navigator.serviceWorker.controller")
        line.cut()
        page.locator(".door-row", has_text="海野 あお").click()
        expect(page.locator("#door-result")).to_contain_text("海野 あお さま 2人を受け付けました")
        expect(page.locator("#door-sync")).to_contain_text("1件の記録はこのスマホにあり")
        page.reload()
        expect(page.locator("#door-sync")).to_contain_text("1件の記録はこのスマホにあり")
        expect(page.locator(".door-row-came", has_text="海野 あお")).to_be_visible()
        page.locator(".door-row", has_text="空野 そら").click()
        everything_sent(other)
        other.locator(".door-row", has_text="空野 そら").click()
        everything_sent(other)
        assert [came(site, code) for code in codes] == [("confirmed", 0), ("attended", 2)]
        line.mend()
        everything_sent(page)
        assert [came(site, code) for code in codes] == [("attended", 2)] * 2
        expect(other.locator("#door-came")).to_have_text(page.locator("#door-came").inner_text(), timeout=15_000)
        page.close()
    offline.said = [said for said in offline.said if "net::ERR_" not in said]


def picture(file: Path, text: str) -> None:
    """A video in which a phone with this QR code is held before the camera."""
    matrix = [list(line) for line in segno.make(text, error="m", micro=False).matrix]
    scale = HEIGHT * 2 // 3 // len(matrix)
    left, top = (WIDTH - scale * len(matrix)) // 2, (HEIGHT - scale * len(matrix)) // 2
    light = bytearray([225]) * (WIDTH * HEIGHT)
    for y, line in enumerate(matrix):
        for row in range(top + y * scale, top + (y + 1) * scale):
            for x, dark in enumerate(line):
                begin = row * WIDTH + left + x * scale
                light[begin : begin + scale] = bytes([30 if dark else 225]) * scale
    frame = b"FRAME\n" + bytes(light) + bytes([128]) * (WIDTH * HEIGHT // 2)
    file.write_bytes(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\n".encode() + frame * FRAMES)


def test_the_camera_reads_a_ticket(site: Site, playwright_driver: Playwright, helper_link: str, event_slug: str, tmp_path: Path) -> None:
    code = party(site, event_slug, "鏡 うつる", 2)
    picture(tmp_path / "ticket.y4m", f"{site.address}/tickets/{code}")
    faked = [
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={tmp_path / 'ticket.y4m'}",
    ]
    path = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
    browser = playwright_driver.chromium.launch(executable_path=path, args=[*QUIET, *faked])
    try:
        context = browser.new_context(locale="ja-JP", permissions=["camera"], **PHONE)  # type: ignore[arg-type]
        seen = Visit(context.new_page())
        watch(seen)
        seen.page.goto(helper_link)
        everything_sent(seen.page)
        seen.page.get_by_role("button", name="カメラで読み取る").click()
        expect(seen.page.locator("#door-result")).to_contain_text("鏡 うつる さま 2人を受け付けました", timeout=30_000)
        everything_sent(seen.page)
        assert came(site, code) == ("attended", 2)
        seen.page.wait_for_timeout(1_000)
        assert "もう受け付けています" not in result(seen.page)
        seen.page.get_by_role("button", name="カメラを止める").click()
        expect(seen.page.get_by_role("button", name="カメラで読み取る")).to_be_visible()
        seen.page.get_by_role("button", name="カメラで読み取る").click()
        expect(seen.page.locator("#door-result")).to_contain_text("もう受け付けています", timeout=30_000)
        assert seen.said == []
    finally:
        browser.close()


def test_a_link_that_was_stopped_leaves_no_name_on_the_phone(site: Site, visit: Opener, signed_in: Cookies, event_slug: str) -> None:
    desk = visit(f"{site.address}/group-desk/satoyama/events/{event_slug}/door/", DESK, storage_state=signed_in(OWNER)).live()
    desk.get_by_label("リンクの名前").fill("なくしたスマホ")
    desk.get_by_role("button", name="リンクを作る").click()
    lost = visit(desk.locator(".km-panel a[target]").inner_text())
    everything_sent(lost.page)
    row = desk.locator(".km-table tr", has_text="なくしたスマホ")
    row.get_by_role("button", name="止める").first.click()
    row.locator("dialog").get_by_role("button", name="止める").click()
    expect(row).to_contain_text("に止めました")
    expect(lost.page.locator("#door-sync")).to_contain_text("このリンクは止められたか", timeout=15_000)
    assert lost.page.locator(".door-row").count() == 0
    assert "さま" not in lost.page.evaluate("() => JSON.stringify(localStorage)")
    lost.page.reload()
    expect(lost.page.locator("h1")).to_have_text("このリンクは使えません")
    lost.said = [line for line in lost.said if "410" not in line]
