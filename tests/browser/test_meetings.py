"""A course of two meetings at the door, on a phone, and the certificates that follow from it."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta

import httpx
import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.certificates.stage import text_of

from .acts import OWNER, field, in_some_days, publish, write_event
from .axe import complaints
from .conftest import DESK, Opener, Site
from .sample import one

Cookies = Callable[[str], StorageState]
CONFIRM = re.compile(r"/registrations/confirm/([\w-]+)")
FIRST, SECOND, MOVED = in_some_days(12), in_some_days(19), timedelta(days=40)


@pytest.fixture
def desk(site: Site, chromium: Browser, signed_in: Cookies) -> Iterator[Page]:
    context = chromium.new_context(locale="ja-JP", storage_state=signed_in(OWNER), **DESK)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def course(site: Site, desk: Page) -> str:
    """A published course of two meetings; its slug."""
    desk.goto(f"{site.address}/group-desk/satoyama/events/new/")
    desk.wait_for_selector("html[data-live]")
    write_event(desk, "里山のことを二回で学ぶ講座", FIRST, 20)
    desk.get_by_role("button", name="回を足す").click()
    for name, text in {"day": SECOND.isoformat(), "start": "13:30", "end": "15:00"}.items():
        field(desk, f"session.2.{name}").fill(text)
    return publish(desk).removeprefix("/events/")


def party(site: Site, slug: str, name: str) -> str:
    """Sign up and open the mail's link without a browser; the key of the party's page."""
    email = f"{name.encode().hex()}@example.jp"
    form = {"size": "1", "name": name, "email": email, "consent": "on"}
    assert httpx.post(f"{site.address}/events/{slug}/sign-up", data=form).status_code == 303
    found = CONFIRM.search(one(site, f"SELECT body_text FROM outbox_mail WHERE to_address = '{email}' ORDER BY id DESC LIMIT 1"))
    assert found and httpx.post(f"{site.address}/registrations/confirm/{found[1]}").status_code == 303
    return found[1]


def is_over(site: Site, slug: str) -> None:
    """Move the course into the past."""
    times = "starts_at = datetime(starts_at, '-40 days'), ends_at = datetime(ends_at, '-40 days')"
    with closing(sqlite3.connect(site.folder / "match.db")) as connection, connection:
        connection.execute(f"UPDATE event SET {times} WHERE slug = ?", (slug,))
        connection.execute(f"UPDATE event_session SET {times} WHERE event_id = (SELECT id FROM event WHERE slug = ?)", (slug,))


def check_in(phone: Page, name: str) -> None:
    phone.locator(".door-row", has_text=name).click()
    expect(phone.locator("#door-result")).to_contain_text(f"{name} さま 1人を受け付けました")
    expect(phone.locator("#door-sync")).to_have_attribute("data-state", "ok")


def days_on_paper(site: Site, page: Page, key: str) -> str:
    """The words of the certificate that a party asks for."""
    page.goto(f"{site.address}/registrations/{key}/certificate")
    page.get_by_role("button", name="お願いする").click()
    link = page.get_by_role("link", name="証明書を受け取る（PDF）").get_attribute("href")
    assert link and complaints(page) == []
    return text_of(httpx.get(site.address + link).content)


def test_each_meeting_has_its_own_door_and_certificates_name_it(site: Site, visit: Opener, signed_in: Cookies, desk: Page) -> None:
    slug = course(site, desk)
    both, late = party(site, slug, "両方 くる"), party(site, slug, "二回 めだけ")
    desk.goto(f"{site.address}/group-desk/satoyama/events/{slug}/door/")
    desk.get_by_role("button", name="リンクを作る").click()
    phone = visit(desk.locator(".km-panel a[target]").inner_text()).page
    expect(phone.locator("#door-sync")).to_have_attribute("data-state", "ok")
    meeting = phone.get_by_label("受け付ける回")
    expect(meeting.locator("option:checked")).to_contain_text("第1回")
    check_in(phone, "両方 くる")
    expect(phone.locator("#door-came")).to_have_text("1人")
    meeting.select_option(index=1)
    expect(phone.locator("#door-came")).to_have_text("0人")
    expect(phone.locator("#door-meeting-note")).to_contain_text("今の日時に近いのは「第1回")
    check_in(phone, "両方 くる")
    check_in(phone, "二回 めだけ")
    expect(phone.locator("#door-came")).to_have_text("2人")
    assert complaints(phone) == [] and phone.evaluate("document.documentElement.scrollWidth") <= 390
    counts = desk.locator(".km-table", has_text="回ごとの来た人数")
    expect(counts).to_contain_text(re.compile("第1回.*1人.*第2回.*2人", re.DOTALL), timeout=10_000)

    is_over(site, slug)
    first, second = (f"{day.year}年{day.month}月{day.day}日" for day in (FIRST - MOVED, SECOND - MOVED))
    paper = days_on_paper(site, phone, both)
    assert first in paper and second in paper and "2回・3時間30分" in paper
    paper = days_on_paper(site, phone, late)
    assert first not in paper and second in paper and "1回・1時間30分" in paper
    report = visit(f"{site.address}/group-desk/satoyama/events/{slug}/report/", storage_state=signed_in(OWNER)).live()
    expect(report.locator("main")).to_contain_text("のべ：3人")
    assert complaints(report) == []
