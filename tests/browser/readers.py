"""Readers of the city whose browsers are recorded, and where each of them can look."""

import re
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, expect

from .conftest import PHONE, Site, Visit, watch
from .hidden import calendar_of, secrets_from, session_of
from .recorder import Recorder, found_in

LISTS = (
    "/",
    "/events/",
    "/events/calendar/",
    "/needs/",
    "/offers/",
    "/groups/",
    "/stories/",
    "/needs/?q=草刈り",
    "/offers/?q=チラシ",
    "/groups/?q=里山",
)
FILES = ("/calendar.ics", "/groups/satoyama.ics", "/groups/ashita-design.ics", "/near.json", "/robots.txt", "/sitemap.xml")
FEEDS = ("/feeds/events.atom", "/feeds/needs.atom", "/feeds/all.atom?field=environment", "/feeds/events.ics", "/feeds/needs.ics")
COUNTS = ("/events/count", "/needs/count", "/offers/count")
DOCUMENTS = ("/match/", "/match/?fields.environment=on&sun=on&show=1", "/about/ranking", "/about/contact", "/about/privacy")
MINE = (
    "",
    "mails/",
    "settings/",
    "offer/",
    "invites/",
    "matches/",
    "conversations/",
    "engagements/",
    "hours/",
    "follows/",
    "certificates/",
)
DESK = (
    "",
    "profile/",
    "members/",
    "certificates/",
    "engagements/",
    "events/",
    "needs/",
    "needs/start/",
    "needs/new/",
    "offers/",
    "people/",
)
TABS = ("all", "waiting", "standby", "accepted", "over")
COORDINATION = (
    "/coordinator/",
    "/coordinator/open/",
    "/coordinator/people/",
    "/coordinator/proposals/",
    "/coordinator/needs/",
    "/coordinator/applications/",
)
OFFICE = (
    "/office/",
    "/office/groups/",
    "/office/offers/",
    "/office/absences/",
    "/office/audit/",
    *COORDINATION,
)


@dataclass
class Reader:
    """Somebody at a phone; `own` names the person and the groups whose data they may read at any time."""

    name: str
    site: Site
    page: Page
    visit: Visit
    own: tuple[str, ...] = ()
    recorder: Recorder = field(default_factory=Recorder)

    def look(self, *paths: str) -> None:
        """Open live pages, each to its end."""
        for path in paths:
            self.page.goto(self.site.address + path)
            self.page.wait_for_selector("html[data-live]")
            expect(self.page.locator("h1")).to_have_count(1)
            assert "/sign-in/" not in self.page.url, f"{self.name} may not open {path}"

    def read(self, *paths: str) -> None:
        """Open documents."""
        for path in paths:
            self.page.goto(self.site.address + path)

    def fetch(self, *paths: str) -> None:
        for path in paths:
            self.recorder.get(self.page, self.site.address + path)

    def browse(self) -> None:
        """What everyone can see: the lists as they live, and each page of the site map as it is painted."""
        self.look(*LISTS)
        self.read(*DOCUMENTS)
        self.fetch(*FILES, *FEEDS, *COUNTS, *site_map(self.site))

    def at_home(self) -> None:
        """All of `/me/`, and what can be taken along."""
        self.look(*(f"/me/{part}" for part in MINE))
        self.fetch("/me/data.json", "/me/hours.csv", *(f"/me/calendar/{calendar_of(one)}.ics" for one in self.own[:1]))

    def at_desk(self, slug: str, *more: str) -> None:
        """All of a group's desk."""
        desk = f"/group-desk/{slug}/"
        self.look(*(desk + part for part in (*DESK, *more)), *(f"{desk}applications/?tab={tab}" for tab in TABS))

    def learned(self, **more: tuple[str, ...]) -> dict[str, list[str]]:
        """What was read of others' data (and of `more`), and where."""
        found = found_in(self.recorder.heard, {**secrets_from(*self.own), **more})
        return {what: sorted(set(where)) for what, where in found.items()}


def reader(site: Site, browser: Browser, name: str, own: tuple[str, ...]) -> Reader:
    """A new phone; `own` begins with the account that is signed in on it, empty for a stranger."""
    context = browser.new_context(locale="ja-JP", **PHONE)  # type: ignore[arg-type]
    context.set_default_timeout(15_000)
    if own:
        context.add_cookies([{"name": "km_session", "value": session_of(site, own[0]), "url": site.address}])
    one = Visit(context.new_page())
    watch(one)
    arrived = Reader(name, site, one.page, one, own)
    arrived.recorder.listen(one.page)
    return arrived


def site_map(site: Site) -> list[str]:
    """Every public address of the city."""
    parts = re.findall(r"<loc>([^<]+)</loc>", site.get("/sitemap.xml").text)
    if parts and "sitemap" in parts[0]:
        parts = [one for part in parts for one in re.findall(r"<loc>([^<]+)</loc>", site.get(part.removeprefix(site.address)).text)]
    return [part.removeprefix(site.address) for part in parts]
