"""The main job from end to end: a group posts, a visitor without an account comes, the seat is given back."""

from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import Page, expect

from .acts import OWNER, in_some_days, publish, sign_in, sign_up, write_event
from .conftest import DESK, Opener, Site

TITLE = "焼きいもの夕べ"


def post(page: Page, address: str) -> str:
    """A group posts an event with three seats; its public path."""
    sign_in(page, address, OWNER, "/group-desk/satoyama/events/new/")
    page.wait_for_selector("html[data-live]")
    write_event(page, TITLE, in_some_days(), 3)
    return publish(page)


def find(page: Page, address: str) -> None:
    """By a word of its title, on a phone."""
    page.goto(f"{address}/events/")
    page.wait_for_selector("html[data-live]")
    page.locator("#f-q").fill("焼きいもの夕べ")
    page.locator("#main").get_by_role("button", name="検索する").first.click()
    page.locator(".km-card", has_text=TITLE).click()
    expect(page.locator("h1")).to_have_text(TITLE)


def confirm(page: Page, address: str) -> None:
    """By the link of the newest mail."""
    page.goto(f"{address}/outbox/")
    page.locator("a[href*='/registrations/confirm/']").first.click()
    page.get_by_role("button", name="確定する").click()
    expect(page.locator("h1")).to_have_text("申し込みました")


def uid_of(content: bytes) -> str:
    return str(Calendar.from_ical(content).walk("VEVENT")[0]["UID"])


def test_post_find_sign_up_confirm_and_cancel(site: Site, visit: Opener, tmp_path: Path) -> None:
    owner = visit(site.address, DESK).page
    path = post(owner, site.address)
    watcher = visit(site.address + path).live()
    expect(watcher.locator(".km-sticky")).to_contain_text("あと3席")
    owner.goto(f"{site.address}/group-desk/satoyama{path}/registrations/")
    owner.wait_for_selector("html[data-live]")

    visitor = visit(site.address).live()
    find(visitor, site.address)
    visitor.locator(".km-sticky").get_by_role("link", name="申し込む").click()
    sign_up(visitor, "山田 花子", "hanako@example.jp", ("山田 太郎",))
    expect(visitor.locator("h1")).to_have_text("メールのリンクを押してください")
    confirm(visitor, site.address)
    expect(watcher.locator(".km-sticky")).to_contain_text("あと1席")
    expect(owner.locator(".km-table")).to_contain_text("山田 花子")
    expect(owner.locator(".km-table")).to_contain_text("山田 太郎")

    with visitor.expect_download() as download:
        visitor.get_by_role("link", name="予定のファイル").click()
    download.value.save_as(tmp_path / "event.ics")
    assert uid_of((tmp_path / "event.ics").read_bytes()) == uid_of(site.get(f"{path}.ics").content)

    visitor.locator("summary", has_text="申し込みを取り消す").click()
    visitor.get_by_role("button", name="取り消す", exact=True).click()
    expect(visitor.locator("h1")).to_have_text("取り消しました")
    expect(watcher.locator(".km-sticky")).to_contain_text("あと3席")
