"""Somebody writes a number too early, on a phone: told before and after, hidden from the group, and there after the yes."""

from collections.abc import Callable

from playwright.sync_api import Page, StorageState, expect

from .acts import OWNER, field
from .axe import complaints
from .conftest import Opener, Site
from .sample import need

Cookies = Callable[[str], StorageState]
PERSON, NUMBER, THEIRS = "m32@example.jp", "080-0000-7654", "yakuin@typed.example"
LATER, NOTE = "（連絡先は、引き受けが決まると見られます）", "決まるまで相手に見えません。ほかの部分は、そのまま届いています。"


def fits(page: Page) -> bool:
    return complaints(page) == [] and bool(page.evaluate("document.documentElement.scrollWidth <= 390"))


def test_a_number_written_too_early_is_there_after_the_yes(site: Site, visit: Opener, signed_in: Cookies) -> None:
    wanted = need(site, "n.title = '月に一度、下草刈りを手伝ってください'")
    person = visit(f"{site.address}{wanted}/apply", storage_state=signed_in(PERSON)).live()
    expect(person.locator("main")).to_contain_text("電話番号やメールアドレスは、")
    field(person, "name").fill(f"根本 {NUMBER}")
    field(person, "message").fill(f"土曜の10:00から行けます。{NUMBER} へお電話ください。")
    person.get_by_role("button", name="この内容で応募する").click()
    expect(person.locator("main")).to_contain_text("名前の欄には書けません")
    field(person, "name").fill("根本 さくら")
    person.get_by_role("button", name="この内容で応募する").click()
    expect(person.locator("main")).to_contain_text(NOTE)
    assert fits(person)

    group = visit(f"{site.address}/group-desk/satoyama/applications/?tab=waiting", storage_state=signed_in(OWNER)).live()
    panel = group.locator(".km-panel", has_text="根本 さくら")
    expect(panel).to_contain_text(f"土曜の10:00から行けます。{LATER} へお電話ください。")
    panel.get_by_role("link", name="やりとりを開く").click()
    expect(group.get_by_label("メッセージ")).to_be_visible()
    expect(group.locator("main")).to_contain_text("電話番号やメールアドレスは、決まるまで相手に見えません。")
    group.get_by_label("メッセージ").fill(f"ありがとうございます。{THEIRS} へご連絡ください。")
    group.get_by_role("button", name="送る", exact=True).click()
    expect(group.locator(".km-message-own")).to_contain_text(THEIRS)
    expect(group.locator(".km-message-own")).to_contain_text(NOTE)
    expect(group.locator("main")).not_to_contain_text(NUMBER)
    assert fits(group)

    person.get_by_role("link", name="団体とのやりとりを見る").click()
    expect(person.locator("main")).to_contain_text(f"ありがとうございます。{LATER} へご連絡ください。")
    assert fits(person)

    group.get_by_text("お願いする", exact=True).click()
    group.get_by_role("button", name="お願いすると返事をする").click()
    expect(group.locator("main")).to_contain_text(f"土曜の10:00から行けます。{NUMBER} へお電話ください。")
    expect(group.locator("main")).not_to_contain_text(NOTE)
    person.reload()
    expect(person.locator("main")).to_contain_text(f"ありがとうございます。{THEIRS} へご連絡ください。")
    expect(person.locator("main")).not_to_contain_text(LATER)
    expect(person.locator("main")).to_contain_text("書いた電話番号なども、そのまま届きます。")
