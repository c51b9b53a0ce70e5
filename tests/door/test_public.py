"""The door's addresses as a phone and as a stranger meet them."""

import json
import re

import pytest
from starlette.testclient import TestClient

from kamagaya_match import clock
from kamagaya_match.door import service
from kamagaya_match.door.public import MOST_BYTES, ROUTES
from kamagaya_match.door.rules import ActKind
from kamagaya_match.door.views import helper_words
from kamagaya_match.settings import ROOT
from kamagaya_match.web.guards import ANYONE, declared
from tests.door.phones import door, milliseconds
from tests.registrations.stage import parties
from tests.world import World


@pytest.fixture
def opened(world: World) -> tuple[str, str, list[str]]:
    """An event's slug, a helper's secret, and the codes of two parties."""
    slug, codes = door(world.akiko, world.satoyama_id, 2, 1)
    return slug, service.make_link(world.akiko, slug, "入口"), codes


def act(key: str, kind: ActKind, **more: object) -> dict[str, object]:
    return {"key": key, "kind": kind, "at": milliseconds(clock.now())} | more


def post(client: TestClient, token: str, *acts: dict[str, object]) -> dict[str, object]:
    answer = client.post(f"/door/{token}/notes", json={"sent": milliseconds(clock.now()), "acts": list(acts)})
    assert answer.status_code == 200 and answer.headers["cache-control"] == "private, no-store"
    found: dict[str, object] = answer.json()
    return found


def test_every_route_says_who_may_call_it() -> None:
    assert {declared(route.endpoint) for route in ROUTES} == {ANYONE}


def test_the_page_is_a_frame_without_names(client: TestClient, opened: tuple[str, str, list[str]]) -> None:
    answer = client.get(f"/door/{opened[1]}")
    assert answer.status_code == 200 and answer.headers["referrer-policy"] == "same-origin" and answer.headers["x-robots-tag"] == "noindex"
    assert "客1" not in answer.text and "当日の受付：入口" in answer.text
    assert "script-src 'self';" in answer.headers["content-security-policy"]


def test_notes_over_http_are_counted_once(client: TestClient, opened: tuple[str, str, list[str]]) -> None:
    slug, token, codes = opened
    note = act("note-one-1", ActKind.ARRIVE, code=codes[0], people=2)
    first, second = post(client, token, note), post(client, token, note)
    assert first["taken"] == second["taken"] == ["note-one-1"] and first["list"] == second["list"]
    assert [party.came for party in parties(slug)] == [2, 0]


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"\xff", b'{"sent": 1, "acts": []}', b"x" * (MOST_BYTES + 1)])
def test_what_is_no_parcel_is_refused(client: TestClient, opened: tuple[str, str, list[str]], body: bytes) -> None:
    assert client.post(f"/door/{opened[1]}/notes", content=body).status_code == 422


def test_a_link_that_opens_nothing_is_gone(client: TestClient, world: World, opened: tuple[str, str, list[str]]) -> None:
    slug, token, _ = opened
    service.revoke_link(world.akiko, slug, service.door_desk(world.akiko, slug, "ja").links[0].id)
    for secret in (token, "x" * 32):
        page = client.get(f"/door/{secret}")
        assert page.status_code == 410 and "新しいリンクは、イベントの主催者に" in page.text
        assert client.post(f"/door/{secret}/notes", json={"sent": milliseconds(clock.now()), "acts": []}).status_code == 410


def test_every_ticket_shows_the_same_page(client: TestClient, opened: tuple[str, str, list[str]]) -> None:
    known, nothing = client.get(f"/tickets/{opened[2][0]}"), client.get("/tickets/ZZZZZZ")
    assert known.text.replace(opened[2][0], "ZZZZZZ") == nothing.text and known.headers["x-robots-tag"] == "noindex"


@pytest.mark.parametrize("lang", ["ja", "easy", "en"])
def test_the_page_has_every_word_that_its_script_says(lang: str) -> None:
    script = (ROOT / "assets" / "door.js").read_text(encoding="utf-8")
    said = set(re.findall(r'say\("(\w+)"', script)) | set(re.findall(r'"(sync_\w+)"', script))
    words = helper_words(lang)  # type: ignore[arg-type]
    assert said <= words.keys() and {"of", "of_extra", "found", "nobody", "done", "done_part"} <= words.keys()
    assert json.dumps(words)
