"""Every link of the public pages leads somewhere."""

import re
from html import unescape

import httpx

from .conftest import Site
from .sample import event, need

CHOICES = ("/language", "/ruby", "/assets/")
PAGES = (
    "/",
    "/events/",
    "/events/calendar/",
    "/needs/",
    "/groups/",
    "/groups/satoyama",
    "/places/kirari",
    "/stories/",
    "/about/",
    "/about/contact",
)


def links_of(site: Site, path: str) -> set[str]:
    """Addresses of this site that a page links to."""
    found = {unescape(one).removeprefix(site.address).split("#")[0] for one in re.findall(r'href="([^"]+)"', site.get(path).text)}
    return {one for one in found if one.startswith("/") and not one.startswith(CHOICES)}


def test_every_link_leads_somewhere(site: Site) -> None:
    pages = [*PAGES, *(event(site, which) for which in ("free", "full", "cancelled", "sessions", "over")), need(site)]
    links = sorted(set().union(*(links_of(site, path) for path in pages)))
    with httpx.Client(base_url=site.address) as client:
        assert [path for path in links if client.get(path).status_code >= 400] == []


def test_the_site_map_leads_to_pages(site: Site) -> None:
    paths = re.findall(r"<loc>([^<]+)</loc>", site.get("/sitemap.xml").text)
    with httpx.Client() as client:
        assert [path for path in paths[:: max(1, len(paths) // 40)] if client.get(path).status_code != 200] == []
