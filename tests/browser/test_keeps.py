"""Nothing is lost: not by an error, a reload, the way back, an input method, or a server that starts anew."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from .acts import OWNER, field, in_some_days, sign_up, write_event
from .conftest import DESK, Opener, Site
from .sample import event

Cookies = Callable[[str], StorageState]
FORM = "/group-desk/satoyama/events/new/"
KEPT = ("title", "summary", "session.1.day", "place_name", "capacity")


def typed(page: Page, names: tuple[str, ...] = KEPT) -> list[str]:
    return [field(page, name).input_value() for name in names]


@pytest.fixture
def desk(site: Site, visit: Opener, signed_in: Cookies) -> Page:
    """The empty event form of a group."""
    page = visit(site.address + FORM, DESK, storage_state=signed_in(OWNER)).live()
    write_event(page, "星をみる会", in_some_days(), 20)
    return page


def test_a_sign_up_with_an_error_keeps_what_was_typed(site: Site, visit: Opener) -> None:
    page = visit(site.address + event(site, "free") + "/sign-up").live()
    sign_up(page, "山本 一郎", "ichiro.example", ("山本 桜",))
    expect(page.locator("#f-email-error")).to_be_visible()
    expect(page.locator(".km-errors")).to_be_focused()
    assert typed(page, ("size", "name", "companions", "email")) == ["2", "山本 一郎", "山本 桜", "ichiro.example"]
    expect(field(page, "consent")).to_be_checked()
    page.locator(".km-errors a").first.click()
    expect(field(page, "email")).to_be_focused()
    field(page, "email").fill("ichiro@example.jp")
    page.get_by_role("button", name="申し込む", exact=True).click()
    expect(page.locator("h1")).to_have_text("メールのリンクを押してください")


def test_an_event_with_an_error_keeps_what_was_typed(desk: Page) -> None:
    before = typed(desk)
    field(desk, "fee").fill("ただ")
    field(desk, "sign_up").uncheck()
    desk.get_by_role("button", name="保存して確認へ進む").click()
    expect(desk.locator(".km-errors")).to_be_focused()
    expect(desk.locator("#f-fee-error")).to_be_visible()
    assert typed(desk) == before
    assert field(desk, "fee").input_value() == "ただ"
    expect(field(desk, "sign_up")).not_to_be_checked()


def test_a_draft_of_an_event_survives_a_reload(desk: Page) -> None:
    before = typed(desk)
    desk.get_by_role("button", name="回を足す").click()
    field(desk, "session.2.day").fill(in_some_days(20).isoformat())
    desk.reload()
    expect(desk.locator("[data-draft-note]")).to_be_visible()
    assert typed(desk) == before
    desk.locator("[data-draft-clear]").click()
    assert field(desk, "title").input_value() == ""


def test_a_saved_event_leaves_no_draft_behind(site: Site, desk: Page) -> None:
    desk.get_by_role("button", name="保存して確認へ進む").click()
    expect(desk.get_by_role("button", name="公開する")).to_be_visible()
    desk.goto(site.address + FORM)
    desk.wait_for_selector("html[data-live]")
    expect(desk.locator("[data-draft-note]")).to_be_hidden()
    expect(field(desk, "title")).to_have_value("")


def test_a_reload_keeps_the_conditions_and_the_way_back_leads_back(site: Site, visit: Opener) -> None:
    page = visit(site.address + "/events/").live()
    page.locator("#event-filters > summary").click()
    page.get_by_label("無料").check()
    page.locator("#f-area").select_option("富岡")
    page.locator("#main [data-count]").click()
    page.wait_for_url("**/events/?*free=*")
    page.wait_for_selector("html[data-live]")
    found = page.locator("main .km-status").first.inner_text()
    page.reload()
    page.wait_for_selector("html[data-live]")
    expect(page.locator("main .km-status").first).to_have_text(found)
    assert page.locator("main .km-chip-on").count() == 2
    expect(page.locator("#f-area")).to_have_value("富岡")
    title = page.locator(".km-card-title").first.inner_text()
    page.locator(".km-card").first.click()
    expect(page.locator("h1")).to_have_text(title)
    page.go_back()
    expect(page.locator("h1")).to_have_text("イベントをさがす")
    expect(page.locator("main .km-status").first).to_have_text(found)
    assert page.locator("main .km-chip-on").count() == 2


def test_the_way_back_leads_through_the_pages_of_a_list(site: Site, visit: Opener) -> None:
    page = visit(site.address + "/events/", DESK).live()
    first = page.locator(".km-card").first.get_attribute("href")
    page.locator("a.km-paging-step").first.click()
    page.wait_for_url("**page=2")
    expect(page.locator(f".km-card[href='{first}']")).to_have_count(0)
    page.go_back()
    expect(page.locator(".km-card").first).to_have_attribute("href", str(first))


def test_an_input_method_can_compose_in_the_search_field(site: Site, visit: Opener) -> None:
    page = visit(site.address + "/events/").live()
    page.locator("#f-q").click()
    keys = page.context.new_cdp_session(page)
    for part in ("さ", "さと", "さとや", "さとやま"):
        keys.send("Input.imeSetComposition", {"text": part, "selectionStart": len(part), "selectionEnd": len(part)})
        assert page.input_value("#f-q") == part
    keys.send("Input.insertText", {"text": "里山"})
    assert page.input_value("#f-q") == "里山"
    assert page.url.endswith("/events/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/?*q=*")
    expect(page.locator("main .km-chip-on", has_text="「里山」")).to_be_visible()
    expect(page.locator(".km-card-title", has_text="里山").first).to_be_visible()


@pytest.fixture
def unwatched(chromium: Browser) -> Iterator[Page]:
    """A tab whose console may complain."""
    context = chromium.new_context(locale="ja-JP", **DESK)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def test_a_server_that_starts_anew_loses_nothing(site: Site, unwatched: Page) -> None:
    page, people = unwatched, ("size", "name", "companions", "email")
    page.goto(site.address + event(site, "free") + "/sign-up")
    page.wait_for_selector("html[data-live]")
    field(page, "size").select_option("2")
    field(page, "name").fill("山本 一郎")
    field(page, "companions").fill("山本 桜")
    site.stop()
    field(page, "email").fill("ichiro.again@example.jp")
    site.start()
    expect(field(page, "name")).to_have_value("山本 一郎")
    assert typed(page, people) == ["2", "山本 一郎", "山本 桜", "ichiro.again@example.jp"]
    field(page, "consent").check()
    page.get_by_role("button", name="申し込む", exact=True).click()
    expect(page.locator("h1")).to_have_text("メールのリンクを押してください", timeout=20_000)
