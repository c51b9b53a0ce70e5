"""The first page, and the map of the site."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match import clock
from kamagaya_match.home import public, service
from kamagaya_match.web import shell
from kamagaya_match.web.guards import ANYONE, declared
from tests.events.posts import NOW, at, post
from tests.shells import use_small_shell
from tests.world import World

BASE = "http://localhost:8000"


@pytest.fixture
def client(world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    use_small_shell(monkeypatch, tmp_path)
    with clock.frozen(NOW):
        yield TestClient(Starlette(routes=public.ROUTES))
    shell.shell.cache_clear()


def addresses(client: TestClient, path: str) -> list[str]:
    """What a map names, in its order."""
    answer = client.get(path)
    assert answer.headers["content-type"] == "application/xml"
    return [str(one.text).removeprefix(BASE) for one in ElementTree.fromstring(answer.text).iter() if one.tag.endswith("loc")]


def test_every_route_says_who_may_call_it() -> None:
    assert {declared(route.endpoint) for route in public.ROUTES} == {ANYONE}


def test_the_next_five_events_come_first(client: TestClient, world: World) -> None:
    for day in range(2, 9):
        post(world, f"e{day}", at(day), title=f"催し{day}")
    post(world, "over", at(20, month=11), title="過ぎた催し")
    text = client.get("/").text
    places = [text.find(f"催し{day}") for day in range(2, 9)]
    assert places[:5] == sorted(places[:5]) and -1 not in places[:5] and places[5:] == [-1, -1] and "過ぎた催し" not in text
    for words in ("047-445-1274", 'name="q"', 'href="/events/?from=today"', 'href="/events/?online=1"', 'type="text/calendar"'):
        assert words in text


def test_an_empty_city_still_says_what_to_do(client: TestClient) -> None:
    assert 'href="/groups/"' in client.get("/").text


def test_the_map_names_what_everyone_may_read(client: TestClient, world: World) -> None:
    post(world, "one")
    post(world, "draft", status="draft")
    post(world, "inside", internal=True)
    found = addresses(client, "/sitemap.xml")
    assert "/events/one" in found and "/groups/satoyama" in found and set(service.OWN_PAGES) <= set(found)
    assert "/events/draft" not in found and "/events/inside" not in found and len(found) == len(set(found))


def test_a_large_site_has_a_map_of_several_files(client: TestClient, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    post(world, "one")
    whole = addresses(client, "/sitemap.xml")
    monkeypatch.setattr(public, "MOST_IN_MAP", 5)
    files = addresses(client, "/sitemap.xml")
    assert files == [f"/sitemap-{number}.xml" for number in range(1, len(files) + 1)]
    assert [path for file in files for path in addresses(client, file)] == whole
    assert client.get(f"/sitemap-{len(files) + 1}.xml").status_code == client.get("/sitemap-0.xml").status_code == 404
