"""Applying on a phone: as a pair, with messages both ways, to the yes that shows the contacts; and a group that says nothing."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, StorageState, expect

from kamagaya_match import clock

from .acts import CENTRE, COORDINATOR, OWNER, field
from .axe import complaints
from .conftest import Opener, Site, environment
from .sample import one

Cookies = Callable[[str], StorageState]
PERSON, OTHER, CHILD = "m25@example.jp", "m26@example.jp", "m16@example.jp"
NEEDS = "/group-desk/satoyama/needs/"
# The site's own clockwork, now.
WORK = """
from kamagaya_match import wiring
from kamagaya_match.needs import service
from kamagaya_match.ops import tables
wiring.wire()
service.{work}()
"""


def let_time_pass(site: Site, work: str, hours: int) -> None:
    """As if PERSON's last application had come so long ago; the mails that follow are of now, like everyone's."""
    came = datetime.now(UTC) - timedelta(hours=hours)
    with closing(sqlite3.connect(site.folder / "match.db")) as connection, connection:
        latest = "(SELECT max(a.id) FROM application a JOIN person p ON p.id = a.person_id WHERE p.email = ?)"
        connection.execute(f"UPDATE application SET created_at = ? WHERE id = {latest}", (f"{came:%Y-%m-%d %H:%M:%S.%f}", PERSON))
    subprocess.run([sys.executable, "-c", WORK.format(work=work)], env=environment(site.folder, site.address), check=True, timeout=60)


def own_need(site: Site, title: str = "月に一度、下草刈りを手伝ってください") -> str:
    return "/needs/" + one(site, f"SELECT slug FROM need WHERE title = '{title}'")


def told(page: Page, words: str) -> None:
    expect(page.locator("[role=status]").filter(has_text=words).first).to_be_visible()


def narrow_enough(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= 390"))


def apply(page: Page, words: str, companions: str = "") -> None:
    page.get_by_role("link", name="応募する").first.click()
    page.get_by_label("団体へのメッセージ").fill(words)
    expect(field(page, "companions")).to_be_hidden()
    if companions:
        field(page, "party").select_option("2")
        field(page, "companions").fill(companions)
    assert complaints(page) == [] and narrow_enough(page)
    page.get_by_role("button", name="この内容で応募する").click()


def say(page: Page, words: str) -> None:
    page.get_by_label("メッセージ").fill(words)
    page.get_by_role("button", name="送る", exact=True).click()
    told(page, "送りました")
    expect(page.get_by_label("メッセージ")).to_have_value("")


def test_a_pair_applies_talks_and_is_accepted(site: Site, visit: Opener, signed_in: Cookies) -> None:
    person = visit(site.address + own_need(site), storage_state=signed_in(PERSON)).live()
    apply(person, "友だちと2人で行きたいです。", "白石 うみ")
    expect(person.locator("main")).to_contain_text("人数：2人（白石 うみ）")
    person.get_by_role("link", name="団体とのやりとりを見る").click()
    say(person, "鎌は持っていったほうがよいですか。")
    assert complaints(person) == [] and narrow_enough(person)

    group = visit(f"{site.address}/group-desk/satoyama/applications/?tab=waiting", storage_state=signed_in(OWNER)).live()
    panel = group.locator(".km-panel", has_text="友だちと2人で行きたいです。")
    expect(panel).to_contain_text("新しいメッセージ")
    assert narrow_enough(group)
    panel.get_by_role("link", name="やりとりを開く").click()
    expect(group.locator("main")).to_contain_text("鎌は持っていったほうがよいですか。")
    expect(group.locator("main")).not_to_contain_text(PERSON)
    say(group, "会のものをお使いください。手袋だけお願いします。")
    assert complaints(group) == [] and narrow_enough(group)

    person.reload()
    expect(person.locator("main")).to_contain_text("手袋だけお願いします。")
    expect(person.locator("main")).not_to_contain_text("047-000")

    group.get_by_text("見送る", exact=True).click()
    group.get_by_role("button", name="日程が合わない").click()
    expect(group.get_by_label("見送りの理由")).to_have_value(
        "ご応募ありがとうございました。今回は日程が合わず、見送らせていただきます。都合の合う募集がありましたら、ぜひまた声をかけてください。"
    )
    group.get_by_text("お願いする", exact=True).click()
    group.get_by_label("ひとこと").fill("駅の改札で待っています。")
    group.get_by_role("button", name="お願いすると返事をする").click()
    told(group, "お願いすると返事をしました")
    expect(group.locator("main")).to_contain_text(PERSON)

    person.reload()
    expect(person.locator("main")).to_contain_text("047-000")
    expect(person.locator("main")).to_contain_text("駅の改札で待っています。")
    assert complaints(person) == []


def test_a_stand_by_is_asked_and_comes(site: Site, visit: Opener, signed_in: Cookies) -> None:
    person = visit(site.address + own_need(site, "会のホームページを新しくしたい"), storage_state=signed_in(OTHER)).live()
    person.get_by_role("link", name="応募する").first.click()
    person.get_by_label("団体へのメッセージ").fill("文章の直しならできます。")
    person.get_by_label("ほかにいなければ行きます").check()
    person.get_by_role("button", name="この内容で応募する").click()
    expect(person.locator("main")).to_contain_text("控えとして伝えました")

    group = visit(f"{site.address}/group-desk/satoyama/applications/?tab=standby", storage_state=signed_in(OWNER)).live()
    group.locator(".km-panel", has_text="文章の直しならできます。").get_by_role("link", name="やりとりを開く").click()
    group.get_by_role("button", name="来られるか聞く").click()
    told(group, "来られるか聞きました")

    person.get_by_role("link", name="団体とのやりとりを見る").click()
    person.get_by_role("button", name="行けます", exact=True).click()
    told(person, "「行けます」と伝えました")
    expect(person.locator("main")).to_contain_text("返事待ち")


def test_dates_with_places_and_a_line(site: Site, visit: Opener, signed_in: Cookies) -> None:
    desk = visit(site.address + NEEDS + own_need(site).removeprefix("/needs/") + "/shifts/", storage_state=signed_in(OWNER)).live()
    for name, value in {"day": (clock.today() + timedelta(days=9)).isoformat(), "starts": "09:00", "ends": "11:00", "places": "1"}.items():
        field(desk, name).fill(value)
    desk.get_by_role("button", name="足す", exact=True).click()
    told(desk, "日を足しました")
    expect(desk.locator("main")).to_contain_text("1人中0人")
    assert complaints(desk) == [] and narrow_enough(desk)

    for email, stands in (("m28@example.jp", "行く予定です"), ("m29@example.jp", "キャンセル待ちです")):
        person = visit(site.address + own_need(site) + "/apply", storage_state=signed_in(email)).live()
        person.get_by_label("団体へのメッセージ").fill("この日なら行けます。")
        person.get_by_label("9:00–11:00").check()
        person.get_by_role("button", name="この内容で応募する").click()
        person.get_by_role("link", name="団体とのやりとりを見る").click()
        expect(person.locator("main")).to_contain_text(stands)
        assert complaints(person) == [] and narrow_enough(person)
        if stands == "行く予定です":
            first = person
    first.get_by_role("button", name="この日は行けません").click()
    told(first, "この日を取り消しました")
    person.reload()
    expect(person.locator("main")).to_contain_text("行く予定です")


def test_a_group_that_says_nothing(site: Site, visit: Opener, signed_in: Cookies) -> None:
    person = visit(site.address + own_need(site, "水曜の夜、話し相手になってください"), storage_state=signed_in(PERSON)).live()
    person.get_by_role("link", name="応募する").first.click()
    expect(person.get_by_label("団体へのメッセージ")).not_to_have_value("")
    person.get_by_label("団体へのメッセージ").fill("水曜の夜なら、いつでも行けます。")
    person.get_by_role("button", name="この内容で応募する").click()
    expect(person.locator("main")).to_contain_text("応募しました")
    let_time_pass(site, "remind_silent", 49)
    outbox = visit(f"{site.address}/outbox/").page
    mail = outbox.locator("section", has_text="返事が遅れています").filter(has_text=PERSON).first
    expect(mail).to_contain_text("ほかの募集にも応募できます")
    assert 1 <= mail.locator("a[href*='/needs/']").count() <= 3
    let_time_pass(site, "pass_on_silent", 97)
    coordinator = visit(f"{site.address}/coordinator/applications/", storage_state=signed_in(COORDINATOR)).live()
    expect(coordinator.locator("main")).to_contain_text("水曜の夜、話し相手になってください")
    expect(coordinator.locator("main")).not_to_contain_text("水曜の夜なら、いつでも行けます。")


@pytest.mark.parametrize("email", [CHILD, CENTRE])
def test_the_talk_of_a_child_says_who_reads_along(site: Site, visit: Opener, signed_in: Cookies, email: str) -> None:
    path = "/centre/conversations/" if email == CENTRE else "/me/conversations/"
    page = visit(site.address + path, storage_state=signed_in(email)).live()
    page.get_by_role("link", name="季節の行事の準備を手伝ってください").click()
    expect(page.locator("main")).to_contain_text("センターもいっしょに見ています")
    expect(page.locator("main")).to_contain_text("上着を持ってきてください")
    expect(page.get_by_role("button", name="送る", exact=True)).to_have_count(0 if email == CENTRE else 1)
    assert complaints(page) == [] and narrow_enough(page)
