"""A lottery on a phone: from the group's post to a result that the phone itself recomputes."""

import json
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import httpx
from playwright.sync_api import Page, expect

from kamagaya_match import clock
from kamagaya_match.__main__ import main

from .acts import OWNER, field, in_some_days, publish, sign_in, sign_up, write_event
from .axe import complaints
from .conftest import DESK, Opener, Site, environment

TITLE = "抽選の焼きいも会"
CLOSING = in_some_days(5)
# Another process of the site, whose clock is ahead.
LATER = """
import sys
from datetime import datetime
from kamagaya_match import clock, wiring
from kamagaya_match.draws.service import hold_due
wiring.wire()
with clock.frozen(datetime.fromisoformat(sys.argv[1])):
    assert hold_due() == 1
"""


def pass_to(site: Site, hour: int) -> None:
    """Let the draws' clockwork do what is due at this hour of the closing day."""
    moment = datetime.combine(CLOSING, datetime.min.time(), clock.TOKYO) + timedelta(hours=hour)
    command = [sys.executable, "-c", LATER, moment.isoformat()]
    subprocess.run(command, env=environment(site.folder, site.address), check=True)


def post(page: Page, address: str, closing: date) -> str:
    """A lottery for two seats; its public path."""
    sign_in(page, address, OWNER, "/group-desk/satoyama/events/new/")
    page.wait_for_selector("html[data-live]")
    write_event(page, TITLE, in_some_days(12), 2)
    page.locator("[id='f-admission-lottery']").last.check()
    field(page, "more_tickets").check()
    field(page, "closes_day").fill(closing.isoformat())
    field(page, "closes_time").fill("15:00")
    return publish(page)


def enter(page: Page, site: Site, path: str, name: str, email: str) -> str:
    """Sign up and confirm; the party's draw number."""
    page.goto(f"{site.address}{path}/sign-up")
    page.wait_for_selector("html[data-live]")
    sign_up(page, name, email, wish="抽選に申し込む")
    expect(page.locator("h1")).to_have_text("メールのリンクを押してください")
    page.goto(f"{site.address}/outbox/")
    page.locator("a[href*='/registrations/confirm/']").first.click()
    page.get_by_role("button", name="確定する").click()
    expect(page.locator("h1")).to_have_text("抽選に申し込みました")
    return page.locator(".km-fact", has_text="抽選番号").locator("strong").inner_text()


def verified(page: Page, file: Path) -> dict[str, object]:
    """The published file, which the command finds in order."""
    with page.expect_download() as download:
        page.evaluate("() => { const link = document.querySelector('a.km-file-link'); link.download = ''; link.click(); }")
    download.value.save_as(file)
    assert main(["draw", "verify", str(file)]) == 0
    content = json.loads(file.read_bytes())
    assert isinstance(content, dict)
    return content


def test_a_lottery_from_entry_to_verification(site: Site, visit: Opener, tmp_path: Path) -> None:
    path = post(visit(site.address, DESK).page, site.address, CLOSING)
    phone = visit(site.address + path).live()
    phone.get_by_role("link", name="抽選のページ").click()
    expect(phone.locator("h1")).to_have_text(f"抽選：{TITLE}")
    promise = phone.locator("ol code").first.inner_text()
    assert len(promise) == 64 and complaints(phone) == []
    own = [enter(phone, site, path, f"森 {number}", f"draw-{number}@example.jp") for number in range(3)]

    pass_to(site, 16)
    phone.get_by_role("link", name="抽選のページ").click()
    expect(phone.locator(".km-notice-title").first).to_contain_text("参加者の一覧が決まりました")
    phone.locator("summary", has_text="一覧を見る（3組）").click()
    assert sorted(phone.locator("th code").all_inner_texts()) == sorted(own)

    pass_to(site, 17)
    phone.reload()
    expect(phone.locator(".km-notice-title").first).to_contain_text("抽選が終わりました")
    results = [look_up(phone, number) for number in own]
    assert sum("当選" in result for result in results) == 2 and sum("キャンセル待ち" in result for result in results) == 1
    phone.get_by_role("button", name="計算し直す").click()
    expect(phone.locator("[data-draw-checker]")).to_have_attribute("data-checked", "good")
    expect(phone.locator("[data-draw-steps]")).to_contain_text("この抽選は、約束のとおりに行われました。")
    assert complaints(phone) == []
    phone.set_viewport_size({"width": 320, "height": 640})
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320
    content = verified(phone, tmp_path / "draw.json")
    assert promise in json.dumps(content["commitments"])
    answer = site.get(f"/draws{path.removeprefix('/events')}.json")
    again = httpx.get(str(answer.url), headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304 and not again.content


def look_up(page: Page, number: str) -> str:
    """What the page says of a draw number."""
    page.get_by_label("抽選番号").fill(number.lower())
    page.get_by_role("button", name="調べる").click()
    notice = page.locator(".km-notice-title", has_text=number)
    expect(notice).to_be_visible()
    return notice.inner_text()
