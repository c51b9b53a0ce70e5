"""The page before any script and the live page that takes its place: the same words, at the same spot, without a complaint."""

import json
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from kamagaya_match.words.catalogue import Lang, say

from .acts import words_of
from .conftest import DESK, PHONE, Opener, Site
from .sample import event, need, story

Address = Callable[[Site], str]
Kind = dict[str, Any]
PAGES: dict[str, Address] = {
    "home": lambda _: "/",
    "events": lambda _: "/events/",
    "events found": lambda _: "/events/?q=里山&beginner=1",
    "no events": lambda _: "/events/?q=ここにないことば",
    "calendar": lambda _: "/events/calendar/",
    "event": lambda site: event(site, "free"),
    "full event": lambda site: event(site, "full"),
    "cancelled event": lambda site: event(site, "cancelled"),
    "event of several days": lambda site: event(site, "sessions"),
    "event that is over": lambda site: event(site, "over"),
    "sign-up": lambda site: event(site, "free") + "/sign-up",
    "needs": lambda _: "/needs/",
    "need": need,
    "groups": lambda _: "/groups/",
    "group": lambda _: "/groups/satoyama",
    "place": lambda _: "/places/kirari",
    "stories": lambda _: "/stories/",
    "story": story,
}
MISSING = ("/events/nosuchname", "/needs/nosuchname", "/groups/nosuchname", "/places/nosuchname", "/stories/nosuchname", "/nowhere/at/all")
INDEXED = [name for name in PAGES if name not in ("events found", "no events", "sign-up")]


def spots(page: Page) -> list[Any]:
    """Where the heading stands and how tall the content is."""
    return [page.locator("h1").last.bounding_box(), page.locator("main").last.bounding_box()]


def same(visit: Opener, address: str, kind: Kind, lang: Lang = "ja") -> None:
    """The same words before any script has come and live, but for the line that follows what one chooses in the form."""
    painted = waiting(visit, address, kind, lang)
    live = visit(address, kind, storage_state=speaking(lang)).live()
    chosen = say(lang, "registrations.review_people", n=1)
    assert words_of(live).replace(f"{chosen} ", "") == words_of(painted)
    assert spots(live) == spots(painted)


def waiting(visit: Opener, address: str, kind: Kind, lang: Lang) -> Page:
    """The page as it stands while its scripts are still on their way."""
    page = visit("about:blank", kind, storage_state=speaking(lang)).page
    page.route("**/*.js", lambda _never_answered: None)
    page.goto(address, wait_until="commit")
    page.wait_for_selector(".km-footer", state="attached")
    return page


def speaking(lang: Lang) -> dict[str, object]:
    """The cookies of somebody who chose this language."""
    one = {"name": "km_lang", "value": lang, "domain": "localhost", "path": "/", "expires": -1, "httpOnly": False, "secure": False}
    return {"cookies": [one | {"sameSite": "Lax"}], "origins": []}


@pytest.mark.parametrize("name", PAGES)
def test_the_live_page_says_what_was_painted(site: Site, visit: Opener, name: str) -> None:
    same(visit, site.address + PAGES[name](site), PHONE)


@pytest.mark.parametrize("name", ["home", "events", "calendar", "event", "sign-up"])
def test_on_wide_screens_too(site: Site, visit: Opener, name: str) -> None:
    same(visit, site.address + PAGES[name](site), DESK)


@pytest.mark.parametrize("lang", ["easy", "en"])
@pytest.mark.parametrize("name", ["home", "event", "sign-up"])
def test_in_the_other_languages_too(site: Site, visit: Opener, name: str, lang: Lang) -> None:
    same(visit, site.address + PAGES[name](site), PHONE, lang)


@pytest.mark.parametrize("path", MISSING)
def test_what_is_not_there_says_so(site: Site, visit: Opener, path: str) -> None:
    assert site.get(path).status_code == 404
    page = visit(site.address + path).page
    page.wait_for_load_state("networkidle")
    assert "見つかりません" in page.locator("h1").inner_text()


class Machine(HTMLParser):
    """What a search engine or a messenger reads of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.facts: dict[str, str] = {}
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("property") or given.get("name") or given.get("rel", "")
        if tag in ("meta", "link") and not given.get("hreflang"):
            self.facts.setdefault(name, given.get("content") or given.get("href", ""))
        self._open = "json" if given.get("type") == "application/ld+json" else tag

    def handle_data(self, data: str) -> None:
        if self._open in ("title", "json"):
            self.facts.setdefault(self._open, data)
            self._open = ""


@pytest.mark.parametrize("name", INDEXED)
def test_machines_can_read_it(site: Site, name: str) -> None:
    path = PAGES[name](site)
    answer = site.get(path)
    facts = Machine(answer.text).facts
    assert answer.status_code == 200
    assert facts["title"].startswith(facts["og:title"])
    assert facts["description"]
    assert facts["canonical"] == facts["og:url"] == site.address + path
    assert "robots" not in facts


def test_an_event_is_told_to_machines_with_its_day_and_place(site: Site) -> None:
    path = event(site, "free")
    facts = Machine(site.get(path).text).facts
    told = json.loads(facts["json"])
    assert told["@type"].endswith("Event")
    assert told["name"] == facts["og:title"]
    assert told["url"] == site.address + path
    assert told["startDate"].endswith("+09:00")
    assert told["location"]["name"]


def test_no_page_that_somebody_searched_is_indexed(site: Site) -> None:
    assert Machine(site.get("/events/?q=里山").text).facts["robots"] == "noindex"


class Held:
    """A tab whose scripts arrive only when they are let go."""

    def __init__(self, page: Page) -> None:
        self.page, self.waiting, self.free = page, list[Route](), False
        page.route("**/assets/**", self.meet)

    def meet(self, route: Route) -> None:
        if self.free:
            route.continue_()
        else:
            self.waiting.append(route)

    def open(self, address: str) -> Page:
        self.page.goto(address, wait_until="commit")
        self.page.wait_for_selector("km-paint .km-footer")
        return self.page

    def let_go(self) -> None:
        self.free = True
        for route in self.waiting:
            route.continue_()
        self.page.wait_for_selector("html[data-live]")


@pytest.fixture
def held(chromium: Browser) -> Iterator[Held]:
    context = chromium.new_context(locale="ja-JP", viewport={"width": 390, "height": 844})
    yield Held(context.new_page())
    context.close()


def test_what_was_typed_before_the_scripts_came_stays(site: Site, held: Held) -> None:
    page = held.open(site.address + "/events/")
    page.locator("#f-q").click()
    page.keyboard.type("里山の")
    page.locator("#event-filters > summary").click()
    page.locator("#f-free").check()
    page.locator("#f-area").select_option("富岡")
    page.locator("#f-q").focus()
    held.let_go()
    assert page.locator("km-paint").count() == 0
    assert page.input_value("#f-q") == "里山の"
    assert page.is_checked("#f-free")
    assert page.input_value("#f-area") == "富岡"
    assert page.locator("#event-filters").get_attribute("open") is not None
    assert page.evaluate("document.activeElement.id") == "f-q"
    page.keyboard.type("落ち葉")
    assert page.input_value("#f-q") == "里山の落ち葉"


def test_a_reader_who_scrolled_stays_there(site: Site, held: Held) -> None:
    page = held.open(site.address + "/events/")
    page.evaluate("scrollTo(0, 900)")
    held.let_go()
    assert page.evaluate("scrollY") == 900


def test_a_form_sent_before_the_scripts_came_is_taken(site: Site, held: Held) -> None:
    page = held.open(site.address + "/events/")
    page.locator("#f-q").fill("里山")
    page.locator("#f-q").press("Enter")
    page.wait_for_url("**/events/?q=*", wait_until="commit")
    assert page.locator("h1").inner_text() == "イベントをさがす"
