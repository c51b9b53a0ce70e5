"""What the page's own script does, on pages that are served from memory."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route

from kamagaya_match.words.catalogue import Lang
from tests.web.parts.gallery import document

ASSETS = Path(__file__).parents[2] / "assets"
SITE = "http://gallery.test"
SCRIPT = '<script src="/km.js" defer></script>'
FOCUSED = "document.activeElement.id || document.activeElement.className || document.activeElement.textContent"


def answer(route: Route) -> None:
    """A scene by its name, or a file of the assets."""
    name = route.request.url.removeprefix(SITE).split("?")[0].strip("/")
    if name.endswith(".js"):
        route.fulfill(path=ASSETS / name)
    else:
        lang: Lang = "en" if "lang=en" in route.request.url else "ja"
        route.fulfill(body=document(name or "home", lang, script=SCRIPT), content_type="text/html; charset=utf-8")


@pytest.fixture
def page(chromium: Browser) -> Page:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    context.route(f"{SITE}/**", answer)
    made = context.new_page()
    made.goto(f"{SITE}/list")
    return made


def settle(page: Page) -> None:
    """Let the script look at what changed."""
    page.wait_for_timeout(250)


def test_a_new_page_inside_the_site_gives_its_heading_the_focus_and_says_its_title(page: Page) -> None:
    page.evaluate("history.pushState(null, '', '/event'); document.title = '里山'; document.querySelector('h1').textContent = '里山'")
    settle(page)
    page.wait_for_function("document.querySelector('#km-voice').textContent === '里山'")
    assert page.evaluate(FOCUSED) == "里山"


def test_a_heading_takes_the_focus_from_the_link_and_not_from_who_is_at_work_already(page: Page) -> None:
    turn = "history.pushState(null, '', '/event'); document.querySelector('h1').textContent = '里山';"
    page.focus("#filters > summary")
    page.evaluate(turn)
    settle(page)
    assert page.evaluate(FOCUSED) == "里山"
    page.evaluate(turn.replace("里山", "公園").replace("/event", "/place") + "document.querySelector('#filters > summary').focus()")
    page.wait_for_function("document.querySelector('h1').tabIndex === -1 && document.querySelector('#km-voice').textContent")
    settle(page)
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_another_page_of_a_list_is_known_by_its_number(page: Page) -> None:
    page.locator(".km-paging-step").last.focus()
    page.evaluate("history.pushState(null, '', '/list?page=4'); document.querySelector('.km-paging-now').textContent = '4 / 12ページ'")
    settle(page)
    assert page.evaluate("document.activeElement.tagName") == "H1"


def test_another_filter_leaves_the_focus_where_it_is(page: Page) -> None:
    page.focus("#filters > summary")
    page.evaluate("history.pushState(null, '', '/list?field=health'); document.querySelector('h1').textContent = '健康'")
    settle(page)
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_what_a_tap_opened_elsewhere_comes_into_view_once(page: Page) -> None:
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('afterbegin', '<div id=opened tabindex=-1 data-arrives>森さん</div>')")
    settle(page)
    assert page.evaluate(FOCUSED) == "opened"
    assert page.evaluate("document.querySelector('#opened').getBoundingClientRect().top") >= 0
    page.evaluate("document.activeElement.blur(); document.querySelector('#opened').append('と家族')")
    settle(page)
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_jumps_on_the_page_move_the_focus_and_not_the_address(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate(FOCUSED) == "main"
    assert page.url == f"{SITE}/list"


def test_escape_and_the_close_button_close_a_sheet(page: Page) -> None:
    for way in ("Escape", ".km-sheet-close"):
        page.click("#filters > summary")
        assert page.locator(".km-sheet-panel").is_visible()
        page.keyboard.press(way) if way == "Escape" else page.click(way)
        assert not page.locator(".km-sheet-panel").is_visible()
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_errors_take_the_focus_and_lead_to_their_field(page: Page) -> None:
    page.goto(f"{SITE}/sign_up")
    page.wait_for_function("document.activeElement.classList.contains('km-errors')")
    page.click(".km-errors a >> nth=1")
    assert page.evaluate(FOCUSED) == "f-email"


def test_what_was_written_is_there_again(page: Page) -> None:
    page.goto(f"{SITE}/sign_up")
    page.wait_for_selector("script[src='/drafts.js']", state="attached")
    settle(page)
    page.fill("#f-note", "車で行きます")
    page.fill("#f-email", "aoki@example.org")
    page.check("#f-need-wheelchair")
    page.reload()
    page.wait_for_selector("[data-draft-note]", state="visible")
    assert page.input_value("#f-note") == "車で行きます"
    assert page.input_value("#f-email") == "aoki@example.org"
    assert page.is_checked("#f-need-wheelchair")
    assert "aoki" not in page.evaluate("JSON.stringify(localStorage)"), "addresses stay in this tab"
    page.click("[data-draft-clear]")
    assert page.input_value("#f-note") == ""
    assert page.evaluate("localStorage.length") == 0


def test_a_draft_goes_when_its_form_was_sent_and_is_gone(page: Page) -> None:
    page.goto(f"{SITE}/sign_up")
    page.wait_for_selector("script[src='/drafts.js']", state="attached")
    settle(page)
    page.fill("#f-note", "車で行きます")
    page.evaluate("document.querySelector('form[data-draft]').addEventListener('submit', one => one.preventDefault())")
    page.click("form[data-draft] [type=submit]")
    assert page.evaluate("localStorage.length") == 1
    page.evaluate("document.querySelector('form[data-draft]').remove()")
    page.wait_for_function("localStorage.length === 0")


def test_the_way_back_goes_along_when_the_language_changes(page: Page) -> None:
    page.goto(f"{SITE}/list?field=health")
    page.evaluate("document.addEventListener('click', one => one.preventDefault())")
    page.click("text=English")
    assert page.get_attribute("a[lang=en]", "href") == f"{SITE}/language?to=en&next=%2Flist%3Ffield%3Dhealth"


def test_a_lost_line_is_told_in_the_readers_language(page: Page) -> None:
    page.goto(f"{SITE}/list?lang=en")
    page.context.set_offline(True)
    page.wait_for_selector("#km-offline")
    assert page.inner_text("#km-offline").startswith("You are offline")
    page.context.set_offline(False)
    page.wait_for_selector("#km-offline", state="detached")


def test_a_question_opens_as_a_dialog_and_escape_leaves_it(page: Page) -> None:
    page.evaluate(
        "document.querySelector('#main').innerHTML = '<h1>問い</h1><button data-opens=\"ask\">消す</button>"
        '<dialog id="ask"><button data-closes>やめる</button></dialog>\''
    )
    page.click("text=消す")
    assert page.locator("#ask").is_visible()
    page.click("text=やめる")
    assert not page.locator("#ask").is_visible()


def test_the_banner_of_a_new_version_speaks_the_readers_language(page: Page) -> None:
    page.evaluate(
        "const one = document.createElement('div'); one.id = 'reflex-new-version-banner';"
        "one.append('A new version of this app is available.', Object.assign(document.createElement('button'), {textContent: 'Reload'}));"
        "document.body.append(one)"
    )
    page.wait_for_function("document.querySelector('#reflex-new-version-banner').textContent.includes('新しい版')")
    assert page.inner_text("#reflex-new-version-banner button") == "再読み込みする"


def test_a_copy_is_offered_by_hand_where_the_browser_forbids_it(page: Page) -> None:
    asked: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        asked.append(dialog.default_value)
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.evaluate(
        "document.querySelector('#main').innerHTML = '<h1>写す</h1><button data-copy=\"ABC\">写す</button><button data-share>渡す</button>'"
    )
    page.click("text=写す >> nth=1")
    page.click("text=渡す")
    assert asked == ["ABC", f"{SITE}/list"]
