"""Lists that move: seats on cards, the count under the conditions, what is near."""

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from .conftest import DESK, Opener, Site, environment, serve

# The middle of 粟野, and a place far from the city.
AWANO = {"latitude": 35.7859, "longitude": 140.01}
SAPPORO = {"latitude": 43.06, "longitude": 141.35}
SEATS = """
import sys
from sqlmodel import select
from kamagaya_match.events import service
from kamagaya_match.events.models import Event
from kamagaya_match.storage.transaction import transaction
with transaction() as tx:
    event = tx.exec(select(Event).where(Event.slug == sys.argv[1])).one()
    service.note_seats(tx, event.id, (event.capacity or 0) - int(sys.argv[2]), 0)
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A city of this module's own, whose first cards nobody has filled up."""
    yield from serve(tmp_path_factory.mktemp("lists"), seeded=True)


def leave_seats(site: Site, slug: str, left: int) -> None:
    """Somebody signs up in another process, so that this many seats are left."""
    subprocess.run([sys.executable, "-c", SEATS, slug, str(left)], env=environment(site.folder, site.address), check=True)


def open_card(page: Page) -> tuple[str, str]:
    """Slug and seats of the first card that one can sign up to, with its number of seats."""
    card = page.locator(".km-card:has(.km-seats-open)", has_text="あと").first
    return str(card.get_attribute("href")).rsplit("/", 1)[1], card.locator(".km-seats").inner_text()


def test_seats_on_the_cards_of_every_open_list_move(site: Site, visit: Opener) -> None:
    home = visit(site.address).live()
    slug, before = open_card(home)
    group = re.findall(r'href="/groups/([\w-]+)"', site.get(f"/events/{slug}").text)[0]
    lists = [home, visit(f"{site.address}/events/").live(), visit(f"{site.address}/groups/{group}").live()]
    frames: list[str | bytes] = []
    other = visit(f"{site.address}/events/?from=2027-12-01").page
    other.on("websocket", lambda socket: socket.on("framereceived", lambda frame: frames.append(frame)))
    other.reload()
    other.wait_for_selector("html[data-live]")
    quiet = len(frames)
    leave_seats(site, slug, 2)
    for page in lists:
        expect(page.locator(f'.km-card[href="/events/{slug}"] .km-seats-few')).to_have_text("あと2席")
        expect(page.locator("#km-voice")).to_have_text("")
    assert "live_seats" not in "".join(str(frame) for frame in frames[quiet:])
    leave_seats(site, slug, int(before.removeprefix("あと").removesuffix("席")))
    for page in lists:
        expect(page.locator(f'.km-card[href="/events/{slug}"] .km-seats-open')).to_have_text(before)


@pytest.mark.parametrize(("path", "field", "value"), [("/events/", "free", ""), ("/needs/", "kind", "pro_bono")])
def test_the_button_of_the_conditions_says_how_many_there_are(site: Site, visit: Opener, path: str, field: str, value: str) -> None:
    page = visit(site.address + path).live()
    button = page.locator("#main [data-count]")
    page.locator("#main .km-sheet > summary").click()
    expect(button).to_have_text(re.compile(r"^\d+件を見る$"))
    everything = button.inner_text().strip()
    control = page.locator(f'#main .km-sheet [name="{field}"]')
    control.select_option(value) if value else control.check()
    expect(button).not_to_have_text(everything)
    said = button.inner_text().strip()
    expect(page.locator("#km-voice")).to_have_text(said)
    button.click()
    page.wait_for_url(f"**{path}?*{field}=*")
    expect(page.locator("h1 ~ [role=status], .km-status, [role=status]").first).to_contain_text(said.removesuffix("件を見る"))


def test_the_button_keeps_its_words_when_nobody_answers(site: Site, visit: Opener) -> None:
    page = visit(f"{site.address}/events/").live()
    page.route("**/events/count?*", lambda route: route.fulfill(body=""))
    with page.expect_response("**/events/count?*"):
        page.locator("#event-filters > summary").click()
    expect(page.locator("#main [data-count]")).to_have_text("この条件で見る")


@pytest.fixture(params=["/", "/events/"])
def near(request: pytest.FixtureRequest) -> str:
    """A page with the choice 近く."""
    return str(request.param)


def asked(page: Page) -> Page:
    """The page with the question open, and the reason said."""
    page.locator("[data-near]").click()
    expect(page.locator("dialog")).to_contain_text("端末の外へ送りません")
    return page


def test_near_leads_to_the_area_and_tells_nobody_where_one_is(site: Site, visit: Opener, near: str) -> None:
    page = visit(site.address + near, geolocation=AWANO, permissions=["geolocation"]).live()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(f"{request.url} {request.post_data}"))
    asked(page).get_by_role("button", name="いまの場所を使う").click()
    page.wait_for_url("**/events/?area=*")
    expect(page.locator(".km-chip-on")).to_contain_text("粟野")
    assert not [one for one in sent if "35.78" in one or "140.01" in one]


def test_far_away_or_without_a_position_one_chooses_an_area(site: Site, visit: Opener) -> None:
    far = visit(f"{site.address}/events/?free=1&page=1", DESK, geolocation=SAPPORO, permissions=["geolocation"]).live()
    refused = visit(f"{site.address}/events/?free=1&page=1").live()
    for page, why in ((far, "離れたところ"), (refused, "地域を選んでください")):
        asked(page).get_by_role("button", name="いまの場所を使う").click()
        expect(page.locator("dialog")).to_contain_text(why)
        page.locator("dialog").get_by_role("link", name="くぬぎ山").click()
        page.wait_for_url("**/events/?free=1&area=*")


def test_the_question_can_be_left(site: Site, visit: Opener) -> None:
    page = asked(visit(f"{site.address}/needs/").live())
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    assert page.evaluate("document.activeElement.dataset.near") == "/needs/"


def test_without_script_there_is_nothing_to_tap_that_needs_it(site: Site, visit: Opener) -> None:
    page = visit(f"{site.address}/events/", java_script_enabled=False).page
    assert not page.locator("[data-near]").is_visible()
    page.locator("#event-filters > summary").click()
    expect(page.locator("[data-count]")).to_have_text("この条件で見る")
