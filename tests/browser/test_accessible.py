"""Every page for everyone: axe finds nothing, the keyboard reaches everything, headings and titles say where one is."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, StorageState, expect

from kamagaya_match.app import PAGES

from .acts import CENTRE, CITIZEN, COORDINATOR, OFFICER, OWNER
from .axe import COLOURS, complaints
from .conftest import DESK, Opener, Site
from .sample import attended, coming, door, engagement, event, need, need_of, offer, party, person_key, story, story_desk, talk

Cookies = Callable[[str], StorageState]
Address = Callable[[Site], str]
OWN = "/group-desk/satoyama/"
SHAPED = "EXISTS (SELECT 1 FROM scoping s WHERE s.need_id = n.id)"
ASKED, BUSINESS = "m12@example.jp", "m9@example.jp"

# The route of each live page, or a name of our own, with where to look at it and who looks.
VISITOR: dict[str, Address] = {
    "/": lambda _: "/",
    "/events": lambda _: "/events/",
    "an empty list": lambda _: "/events/?q=ここにないことば",
    "/events/calendar": lambda _: "/events/calendar/",
    "/events/[slug]": lambda site: event(site, "sessions"),
    "a cancelled event": lambda site: event(site, "cancelled"),
    "/events/[slug]/sign-up": lambda site: event(site, "free") + "/sign-up",
    "/needs": lambda _: "/needs/",
    "/needs/[slug]": need,
    "/offers": lambda _: "/offers/",
    "/offers/[slug]": offer,
    "/groups": lambda _: "/groups/",
    "/stories": lambda _: "/stories/",
    "/stories/[slug]": story,
    "/groups/[slug]": lambda _: "/groups/satoyama",
    "/places/[slug]": lambda _: "/places/kirari",
}
DOCUMENTS: dict[str, Address] = {
    "/sign-in": lambda _: "/sign-in/",
    "/registrations/[token]": party,
    "/registrations/[token]/coming": coming,
    "a certificate's number": lambda _: "/certificates/",
    "no such certificate": lambda _: "/certificates/3333-3333-3333-3333",
    "/door/[token]": door,
    "/tickets/[code]": lambda _: "/tickets/ABCDEF",
    "nothing here": lambda _: "/nowhere",
    "outbox": lambda _: "/outbox/",
    "about": lambda _: "/about/",
    "contact": lambda _: "/about/contact",
    "privacy": lambda _: "/about/privacy",
    "accessibility": lambda _: "/about/accessibility",
    "calendars": lambda _: "/about/calendar",
    "draws": lambda _: "/about/draws",
    "ranking": lambda _: "/about/ranking",
    "following a search": lambda _: "/follow/events?field=environment",
    "four questions": lambda _: "/match/?fields.environment=on&show=1",
}
SIGNED_IN: dict[str, tuple[str, Address]] = {
    "/needs/[slug]/apply": (CITIZEN, lambda site: need(site) + "/apply"),
    "/groups/new": (CITIZEN, lambda _: "/groups/new/"),
    "/me": (CITIZEN, lambda _: "/me/"),
    "/me/certificates": (CITIZEN, lambda _: "/me/certificates/"),
    "/me/engagements": (CITIZEN, lambda _: "/me/engagements/"),
    "/me/hours": (CITIZEN, lambda _: "/me/hours/"),
    "/engagements/[slug]": (CITIZEN, engagement),
    "/me/follows": (CITIZEN, lambda _: "/me/follows/"),
    "/me/matches": (CITIZEN, lambda _: "/me/matches/"),
    "/me/offer": (CITIZEN, lambda _: "/me/offer/"),
    "/me/invites": (ASKED, lambda _: "/me/invites/"),
    "/offers/[slug]/ask": (OWNER, lambda site: offer(site) + "/ask"),
    "/me/conversations": (CITIZEN, lambda _: "/me/conversations/"),
    "/conversations/[slug]": (OWNER, talk),
    "/centre/conversations": (CENTRE, lambda _: "/centre/conversations/"),
    "/coordinator/applications": (COORDINATOR, lambda _: "/coordinator/applications/"),
    "/group-desk/[slug]/applications": (OWNER, lambda _: OWN + "applications/"),
    "/group-desk/[slug]/needs/[need_slug]/shifts": (OWNER, lambda site: OWN[:-1] + need_of(site, "satoyama") + "/shifts/"),
    "/engagements/[slug]/story": (CITIZEN, story_desk),
    "/me/mails": (CITIZEN, lambda _: "/me/mails/"),
    "/me/settings": (CITIZEN, lambda _: "/me/settings/"),
    "/group-desk/[slug]": (OWNER, lambda _: OWN),
    "/group-desk/[slug]/profile": (OWNER, lambda _: OWN + "profile/"),
    "/group-desk/[slug]/members": (OWNER, lambda _: OWN + "members/"),
    "/group-desk/[slug]/certificates": (OWNER, lambda _: OWN + "certificates/"),
    "/group-desk/[slug]/engagements": (OWNER, lambda _: OWN + "engagements/"),
    "/group-desk/[slug]/events": (OWNER, lambda _: OWN + "events/"),
    "/group-desk/[slug]/events/new": (OWNER, lambda _: OWN + "events/new/"),
    "/group-desk/[slug]/events/[event_slug]": (OWNER, lambda site: OWN[:-1] + event(site, "own")),
    "/group-desk/[slug]/events/[event_slug]/edit": (OWNER, lambda site: OWN[:-1] + event(site, "own") + "/edit/"),
    "/group-desk/[slug]/events/[event_slug]/registrations": (OWNER, lambda site: OWN[:-1] + event(site, "own") + "/registrations/"),
    "/group-desk/[slug]/events/[event_slug]/notices": (OWNER, lambda site: OWN[:-1] + event(site, "own") + "/notices/"),
    "/group-desk/[slug]/events/[event_slug]/report": (OWNER, lambda site: OWN[:-1] + "/events/" + attended(site)[0] + "/report/"),
    "/group-desk/[slug]/events/[event_slug]/survey": (OWNER, lambda site: OWN[:-1] + event(site, "own") + "/survey/"),
    "/group-desk/[slug]/events/[event_slug]/door": (OWNER, lambda site: OWN[:-1] + event(site, "own") + "/door/"),
    "/group-desk/[slug]/needs": (OWNER, lambda _: OWN + "needs/"),
    "/group-desk/[slug]/needs/start": (OWNER, lambda _: OWN + "needs/start/"),
    "/coordinator": (COORDINATOR, lambda _: "/coordinator/"),
    "/coordinator/open": (COORDINATOR, lambda _: "/coordinator/open/"),
    "/coordinator/open/[slug]": (COORDINATOR, lambda site: "/coordinator/open/" + need_of(site, "satoyama").split("/")[-1] + "/"),
    "/coordinator/people": (COORDINATOR, lambda _: "/coordinator/people/"),
    "/coordinator/people/[person_key]": (COORDINATOR, lambda site: "/coordinator/people/" + person_key(site) + "/"),
    "/coordinator/proposals": (COORDINATOR, lambda _: "/coordinator/proposals/"),
    "/coordinator/needs": (COORDINATOR, lambda _: "/coordinator/needs/"),
    "/coordinator/needs/[slug]": (COORDINATOR, lambda site: "/coordinator" + need(site, SHAPED) + "/"),
    "/coordinator/needs/[slug]/edit": (COORDINATOR, lambda site: "/coordinator" + need(site, SHAPED) + "/edit/"),
    "/group-desk/[slug]/needs/new": (OWNER, lambda _: OWN + "needs/new/"),
    "/group-desk/[slug]/needs/[need_slug]": (OWNER, lambda site: OWN[:-1] + need_of(site, "satoyama")),
    "/group-desk/[slug]/needs/[need_slug]/matches": (OWNER, lambda site: OWN[:-1] + need_of(site, "satoyama") + "/matches/"),
    "/group-desk/[slug]/needs/[need_slug]/edit": (OWNER, lambda site: OWN[:-1] + need_of(site, "satoyama") + "/edit/"),
    "/group-desk/[slug]/offers": (OWNER, lambda _: OWN + "offers/"),
    "/group-desk/[slug]/offers/[offer_slug]": (BUSINESS, lambda site: "/group-desk/ashita-design" + offer(site) + "/"),
    "/group-desk/[slug]/people": (OWNER, lambda _: OWN + "people/"),
    "/group-desk/[slug]/people/[person_key]": (OWNER, lambda site: OWN + "people/" + person_key(site) + "/"),
    "/office": (OFFICER, lambda _: "/office/"),
    "/office/groups": (OFFICER, lambda _: "/office/groups/"),
    "/office/groups/[slug]": (OFFICER, lambda _: "/office/groups/satoyama/"),
    "/office/people": (OFFICER, lambda _: "/office/people/"),
    "/centre": (CENTRE, lambda _: "/centre/"),
    "/centre/events/[slug]": (CENTRE, lambda site: "/centre" + event(site, "free") + "/"),
    "/office/offers": (OFFICER, lambda _: "/office/offers/"),
    "/office/absences": (OFFICER, lambda _: "/office/absences/"),
    "/office/audit": (OFFICER, lambda _: "/office/audit/"),
}


def look_at(page: Page) -> None:
    """On a phone by day, and at a desk by night and by day with everything open that can be opened."""
    assert page.locator("h1").count() == 1
    assert page.title()
    assert page.locator("html").get_attribute("lang") == "ja"
    page.emulate_media(reduced_motion="reduce")
    assert complaints(page) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    page.evaluate("() => document.querySelectorAll('main details').forEach(one => { one.open = true })")
    page.emulate_media(color_scheme="dark")
    assert complaints(page) == []
    page.emulate_media(color_scheme="light")
    assert complaints(page, COLOURS) == []


def test_every_live_page_is_looked_at() -> None:
    assert {page.route for page in PAGES} <= {*VISITOR, *DOCUMENTS, *SIGNED_IN}


@pytest.mark.parametrize("name", VISITOR)
def test_public_pages(site: Site, visit: Opener, name: str) -> None:
    look_at(visit(site.address + VISITOR[name](site)).live())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents(site: Site, visit: Opener, name: str) -> None:
    look_at(visit(site.address + DOCUMENTS[name](site)).page)


@pytest.mark.parametrize("name", SIGNED_IN)
def test_pages_of_people_who_signed_in(site: Site, visit: Opener, signed_in: Cookies, name: str) -> None:
    email, address = SIGNED_IN[name]
    page = visit(site.address + address(site), storage_state=signed_in(email)).live()
    assert "/sign-in/" not in page.url
    look_at(page)


def test_forms_that_were_sent_with_errors(site: Site, visit: Opener, signed_in: Cookies) -> None:
    page = visit(site.address + event(site, "free") + "/sign-up").live()
    page.get_by_role("button", name="申し込む", exact=True).click()
    expect(page.locator(".km-errors")).to_be_focused()
    look_at(page)
    desk = visit(site.address + OWN + "events/new/", storage_state=signed_in(OWNER)).live()
    desk.get_by_role("button", name="保存して確認へ進む").click()
    expect(desk.locator(".km-errors")).to_be_focused()
    look_at(desk)


def focused(page: Page) -> str:
    """The name that a reader hears of what has the focus."""
    return str(page.evaluate("() => (document.activeElement.getAttribute('aria-label') || document.activeElement.innerText).trim()"))


def test_the_keyboard_comes_to_the_action_in_the_order_of_the_page(site: Site, visit: Opener) -> None:
    page = visit(site.address + event(site, "free"), DESK).live()
    page.keyboard.press("Tab")
    assert focused(page) == "本文へ移動"
    expect(page.locator(".km-skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    passed = []
    while focused(page) != "申し込む":
        page.keyboard.press("Tab")
        passed.append(focused(page))
        assert len(passed) < 40, passed
    assert "カレンダーに入れる" in passed
    assert "LINEで送る" in passed
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("申し込む")
    expect(page.locator("h1")).to_be_focused()


def test_another_page_gives_its_heading_the_focus_and_its_title_to_the_tab(site: Site, visit: Opener) -> None:
    page = visit(site.address + "/events/").live()
    for _ in range(2):
        title = page.locator(".km-card-title").first.inner_text()
        page.locator(".km-card").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(title)
        expect(page.locator("h1")).to_be_focused()
        expect(page).to_have_title(re.compile(re.escape(title)))
        page.go_back()
        expect(page.locator("h1")).to_have_text("イベントをさがす")


def test_the_filters_work_without_a_mouse(site: Site, visit: Opener) -> None:
    page = visit(site.address + "/events/").live()
    page.locator("#event-filters > summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".km-sheet-panel")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".km-sheet-panel")).to_be_hidden()
    expect(page.locator("#event-filters > summary")).to_be_focused()


@pytest.mark.parametrize("path", ["/", "/events/", "/events/calendar/", "/needs/", "/groups/", "/groups/satoyama", "/sign-in/"])
def test_nothing_is_wider_than_the_smallest_phone(site: Site, visit: Opener, path: str) -> None:
    page = visit(site.address + path, {"viewport": {"width": 320, "height": 640}}, java_script_enabled=False).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
