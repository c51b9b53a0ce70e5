"""What goes out to those who signed up, at 390 px: the question whether they still come, and the group's own words."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, time, timedelta

from playwright.sync_api import Page, StorageState, expect

from kamagaya_match import clock

from .acts import OWNER, field, in_some_days, publish, sign_up, write_event
from .conftest import Opener, Site, environment

Cookies = Callable[[str], StorageState]
# The site's own clockwork, at another time of day: nobody is asked at night, whenever the tests run.
ASK = """
from datetime import datetime
from kamagaya_match import clock, wiring
from kamagaya_match.notices import service
from kamagaya_match.ops import tables
wiring.wire()
clock.set_clock(lambda: datetime.fromisoformat("{moment}"))
assert service.{work}() > 0
"""


def let_time_pass(site: Site, work: str, day: date, hour: int) -> None:
    moment = clock.at(day, time(hour)).isoformat()
    code = ASK.format(moment=moment, work=work)
    subprocess.run([sys.executable, "-c", code], env=environment(site.folder, site.address), check=True, timeout=60)


def an_event(site: Site, page: Page, title: str, seats: int) -> str:
    """Publish an event that asks three days before; its public path."""
    write_event(page, title, in_some_days(), seats)
    field(page, "reminders.two_hours").check()
    field(page, "reconfirm").check()
    return site.address + publish(page)


def confirmed(visit: Opener, site: Site, address: str, name: str, email: str) -> Page:
    """Somebody who signed up and opened the mail's link, at their own page."""
    page = visit(f"{address}/sign-up").live()
    button = page.get_by_role("button", name="申し込む")
    waiting = button.filter(has_text="キャンセル待ち").count() > 0
    if waiting:
        field(page, "name").fill(name)
        field(page, "email").fill(email)
        page.get_by_label("伝えることに同意します").check()
        button.click()
    else:
        sign_up(page, name, email)
    expect(page.get_by_role("heading", level=1)).to_contain_text("メールのリンク")
    page.goto(f"{site.address}/outbox/")
    page.locator("a[href*='/registrations/confirm/']").first.click()
    page.get_by_role("button", name="確定する").click()
    return page


def letter(page: Page, site: Site, subject: str, email: str) -> None:
    """Open the outbox at the mail of this subject to this address."""
    page.goto(f"{site.address}/outbox/")
    section = page.locator("section", has_text=subject).filter(has_text=email).first
    expect(section).to_be_visible()
    section.locator("a[href*='/coming']").first.click()


def send(desk: Page) -> None:
    """Send the message that is being looked at."""
    desk.get_by_role("button", name="1組に送る").click()
    desk.get_by_role("button", name="送る", exact=True).click()
    expect(desk.get_by_text("1組に送りました。控えはこの下にあります。")).to_be_visible()


def test_still_coming_with_one_tap_and_the_seat_goes_on(site: Site, visit: Opener, signed_in: Cookies) -> None:
    desk = visit(f"{site.address}/group-desk/satoyama/events/new/", storage_state=signed_in(OWNER)).live()
    address = an_event(site, desk, "梨の木の手入れ", 2)
    for name, email in (("来田 一郎", "kuru@example.jp"), ("休田 二郎", "yasumu@example.jp"), ("待田 三子", "matsu@example.jp")):
        last = confirmed(visit, site, address, name, email)
    expect(last.get_by_role("heading", level=1)).to_contain_text("キャンセル待ちの1番目")

    let_time_pass(site, "ask_due", in_some_days() - timedelta(days=3), 12)
    phone = visit(f"{site.address}/").page
    letter(phone, site, "まだ来られますか", "kuru@example.jp")
    expect(phone.get_by_role("heading", level=1)).to_have_text("まだ来られますか？")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.get_by_role("button", name="来ます").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("ありがとうございます。お待ちしています")

    letter(phone, site, "まだ来られますか", "yasumu@example.jp")
    phone.get_by_role("button", name="行けなくなりました").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("取り消しました")
    last.reload()
    expect(last.get_by_role("heading", level=1)).to_have_text("席が空きました。お返事ください")
    last.get_by_role("button", name="参加する").click()
    expect(last.get_by_role("heading", level=1)).to_have_text("申し込みました")

    desk.goto(address.replace("/events/", "/group-desk/satoyama/events/") + "/notices/")
    desk.wait_for_selector("html[data-live]")
    expect(desk.get_by_text("来ます 1組・行けなくなった 1組・まだ答えていない 0組")).to_be_visible()
    expect(desk.get_by_role("row", name="来田 一郎")).to_contain_text("来ます")


def test_the_group_writes_and_changes_and_sees_what_goes_out(site: Site, visit: Opener, signed_in: Cookies) -> None:
    desk = visit(f"{site.address}/group-desk/satoyama/events/new/", storage_state=signed_in(OWNER)).live()
    address = an_event(site, desk, "竹林の手入れ", 5)
    party = confirmed(visit, site, address, "竹田 花子", "takeda@example.jp")
    own = address.replace("/events/", "/group-desk/satoyama/events/")

    desk.goto(f"{own}/registrations/")
    desk.get_by_role("link", name="お知らせを送る・見る").click()
    field(desk, "text").fill("雨のときは、集会所で道具の手入れをします。\n長ぐつをお持ちください。")
    desk.get_by_role("button", name="送る前に確かめる").click()
    expect(desk.locator(".km-errors")).to_contain_text("件名を書いてください")
    field(desk, "subject").fill("雨のときのこと")
    field(desk, "reply_to").fill("kai@example.jp")
    desk.get_by_role("button", name="送る前に確かめる").click()
    expect(desk.get_by_text("【竹林の手入れ】雨のときのこと")).to_be_visible()
    assert desk.evaluate("document.documentElement.scrollWidth") <= 390
    send(desk)
    expect(desk.get_by_role("group").filter(has_text="雨のときのこと")).to_be_visible()

    party.reload()
    mail = party.get_by_role("group").filter(has_text="雨のときのこと")
    mail.locator("summary").click()
    expect(mail).to_contain_text("長ぐつをお持ちください")
    expect(mail).to_contain_text("（申し込みのページへのリンク）")

    desk.goto(f"{own}/edit/")
    desk.wait_for_selector("html[data-live]")
    field(desk, "place_name").fill("竹林の集会所")
    desk.get_by_role("button", name="保存して確認へ進む").click()
    expect(desk.get_by_text("申し込んだ方に、変更のお知らせを")).to_be_visible()
    desk.get_by_role("link", name="お知らせ").first.click()
    expect(desk.get_by_text("場所：粟野の森 → 竹林の集会所")).to_be_visible()
