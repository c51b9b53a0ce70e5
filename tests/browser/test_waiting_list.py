"""On a phone: a waiting list whose seat is offered, left unanswered, and taken; and a group that decides who comes."""

import sqlite3
import time
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from .acts import OWNER, field, in_some_days, publish, sign_in, write_event
from .conftest import Opener, Site


def post(page: Page, address: str, title: str, seats: int, admission: str = "first_come") -> str:
    """A group posts an event; its public path."""
    sign_in(page, address, OWNER, "/group-desk/satoyama/events/new/")
    page.wait_for_selector("html[data-live]")
    write_event(page, title, in_some_days(), seats)
    field(page, f"admission-{admission}").check()
    return publish(page)


def come(page: Page, address: str, path: str, name: str, email: str) -> str:
    """Sign up, and press the button that the mail leads to; the party's own page."""
    page.goto(f"{address}{path}/sign-up")
    page.wait_for_selector("html[data-live]")
    page.get_by_label("お名前（代表の方）").fill(name)
    page.get_by_label("メールアドレス").fill(email)
    page.get_by_label("伝えることに同意します").check()
    page.locator("main form button[type=submit]").last.click()
    expect(page.locator("h1")).to_have_text("メールのリンクを押してください")
    follow(page, address, email)
    page.get_by_role("button", name="確定する").click()
    expect(page.get_by_role("heading", name="これまでの経過")).to_be_visible()
    return page.url


def follow(page: Page, address: str, email: str) -> None:
    """Open the link of the newest mail to this address."""
    page.goto(f"{address}/outbox/")
    page.locator("section", has_text=email).first.locator("a[href*='/registrations/']").first.click()


def run_out(site: Site, email: str) -> None:
    """Let the time to answer of an address be over."""
    connection = sqlite3.connect(site.folder / "match.db", timeout=20)
    with connection:
        over = str(datetime.now(UTC).replace(tzinfo=None) - timedelta(minutes=1))
        assert connection.execute("UPDATE registration SET held_until = ? WHERE email_key = ?", (over, email)).rowcount == 1
    connection.close()


def wait_for_title(page: Page, title: str) -> None:
    """Look again until the clockwork has done its round."""
    until = time.monotonic() + 60
    while page.locator("h1").inner_text() != title and time.monotonic() < until:
        time.sleep(1)
        page.reload()
    expect(page.locator("h1")).to_have_text(title)


def test_an_offer_runs_out_and_the_next_one_takes_it(site: Site, visit: Opener) -> None:
    path = post(visit(site.address).page, site.address, "落ち葉で絵をつくる会", 1)
    page = visit(site.address).page
    first = come(page, site.address, path, "一番 目", "first@example.jp")
    second = come(page, site.address, path, "二番 目", "second@example.jp")
    expect(page.locator("h1")).to_have_text("キャンセル待ちの1番目です")
    third = come(page, site.address, path, "三番 目", "third@example.jp")
    expect(page.locator("h1")).to_have_text("キャンセル待ちの2番目です")

    page.goto(first)
    page.locator("summary", has_text="申し込みを取り消す").click()
    page.get_by_role("button", name="取り消す", exact=True).click()
    follow(page, site.address, "second@example.jp")
    expect(page.locator("h1")).to_have_text("席が空きました。お返事ください")
    expect(page.get_by_role("button", name="参加する")).to_be_in_viewport()
    expect(page.locator("span", has_text="席が空いたため、順番が回ってきました").first).to_be_visible()

    run_out(site, "second@example.jp")
    page.goto(second)
    wait_for_title(page, "お返事の期限が過ぎました")
    follow(page, site.address, "third@example.jp")
    page.get_by_role("button", name="参加する").click()
    expect(page.locator("h1")).to_have_text("申し込みました")
    page.goto(third)
    expect(page.get_by_text("席のご案内を受けました")).to_be_visible()


def test_the_group_decides_who_comes(site: Site, visit: Opener) -> None:
    owner = visit(site.address).page
    path = post(owner, site.address, "山の道を直す会", 1, "approval")
    page = visit(site.address + path).live()
    expect(page.locator(".km-facts")).to_contain_text("主催者が申込を読んで決めます")
    page.locator(".km-sticky").get_by_role("link", name="申し込む").click()
    expect(page.get_by_text("まだ参加は決まりません。")).to_be_visible()
    yes = come(page, site.address, path, "行きたい 人", "wants@example.jp")
    expect(page.locator("h1")).to_have_text("主催者の返事を待っています")
    no = come(page, site.address, path, "行けない 人", "cannot@example.jp")

    owner.goto(f"{site.address}/group-desk/satoyama{path}/registrations/")
    expect(owner.get_by_text("返事を待っている方が2組います")).to_be_visible()
    answer(owner, "行きたい 人")
    owner.get_by_role("button", name="受け入れる").click()
    expect(owner.get_by_text("受け入れて、お知らせしました")).to_be_visible()
    answer(owner, "行けない 人")
    owner.locator("summary", has_text="お断りする").click()
    owner.get_by_role("button", name="お断りのメールを送る").click()
    expect(owner.get_by_text("お断りして、お知らせしました")).to_be_visible()

    page.goto(yes)
    expect(page.locator("h1")).to_have_text("申し込みました")
    page.goto(no)
    expect(page.locator("h1")).to_have_text("ご参加いただけません")
    expect(page.locator("span", has_text="またの機会をお待ちしています").first).to_be_visible()


def answer(owner: Page, name: str) -> None:
    """Open the party's panel in the group's list."""
    owner.locator(".km-table tr", has_text=name).get_by_role("button", name="くわしく").click()
    expect(owner.get_by_role("heading", name=f"{name} さま")).to_be_visible()
