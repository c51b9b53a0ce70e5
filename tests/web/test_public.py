"""Switches kept in cookies, and what machines ask for."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match import settings as settings_module
from kamagaya_match.city import AREAS
from kamagaya_match.storage import engine as engine_module
from kamagaya_match.storage import revision
from kamagaya_match.web import public
from kamagaya_match.web.first_paint import CACHE_HEADER
from kamagaya_match.web.guards import ANYONE, declared


@pytest.fixture
def client(database: str) -> TestClient:
    return TestClient(Starlette(routes=public.ROUTES), base_url="http://localhost:8000", follow_redirects=False)


def test_the_language_is_remembered_and_the_reader_goes_back(client: TestClient) -> None:
    answer = client.get("/language?to=en&next=/events/%3Fq%3D%E6%A2%A8")
    assert (answer.status_code, answer.headers["location"]) == (303, "/events/?q=%E6%A2%A8")
    assert answer.cookies["km_lang"] == "en"
    assert client.post("/language", data={"to": "easy"}).cookies["km_lang"] == "easy"


def test_a_language_in_the_address_does_not_win_over_the_choice(client: TestClient) -> None:
    answer = client.get("/language", params={"to": "ja", "next": "/events/?lang=en&free=1"})
    assert answer.headers["location"] == "/events/?free=1"


def test_an_unknown_language_changes_nothing(client: TestClient) -> None:
    assert "set-cookie" not in client.get("/language?to=xx").headers


def test_readings_are_switched_on_and_off(client: TestClient) -> None:
    assert client.get("/ruby?to=on&next=/groups/").cookies["km_ruby"] == "1"
    assert 'km_ruby=""' in client.get("/ruby?to=off").headers["set-cookie"]
    assert "set-cookie" not in client.get("/ruby?to=perhaps").headers


@pytest.mark.parametrize("wish", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_nobody_is_sent_elsewhere(client: TestClient, wish: str) -> None:
    assert client.get("/language", params={"to": "en", "next": wish}).headers["location"] == "/"


def test_without_script_the_page_before_is_found_again(client: TestClient) -> None:
    def back(referer: str) -> str:
        return str(client.get("/ruby?to=on", headers={"referer": referer}).headers["location"])

    assert back("http://localhost:8000/events/?q=x") == "/events/?q=x"
    assert back("https://evil.example/events/") == "/"
    assert back("http://[") == "/"


def test_machines_may_read_what_is_public(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KM_BASE_URL", "https://match.example.jp")
    settings_module.reset()
    lines = client.get("/robots.txt").text.splitlines()
    assert "Sitemap: https://match.example.jp/sitemap.xml" in lines
    assert "Disallow: /me/" in lines and "Disallow: /office/" in lines
    assert not any(line.startswith("Disallow: /cal") or line == "Disallow: /" for line in lines)


def test_health_follows_the_database(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "process": "ok", "database": "ok"}
    engine_module.dispose()
    monkeypatch.setenv("KM_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    settings_module.reset()
    answer = client.get("/healthz")
    assert answer.status_code == 503 and answer.json()["database"] == "failed"
    assert client.get("/readyz").json()["database"] == "failed"


def test_an_old_database_is_not_ready(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert client.get("/readyz").json()["database"] == "ok"
    monkeypatch.setattr(revision, "current", lambda: "0000")
    assert client.get("/readyz").status_code == 503


def test_every_address_declares_who_may_call_it() -> None:
    assert {declared(route.endpoint) for route in public.ROUTES} == {ANYONE}


@pytest.mark.parametrize(
    ("lang", "title", "text"), [("ja", "近くをさがす", "粟野"), ("easy", "さがす", "粟野("), ("en", "Find what is near", "Awano")]
)
def test_the_areas_from_which_a_browser_picks_its_own(client: TestClient, lang: str, title: str, text: str) -> None:
    answer = client.get(f"/near.json?lang={lang}")
    told = answer.json()
    awano = next(area for area in told["areas"] if area["name"] == "粟野")
    assert title in told["title"] and text in awano["text"] and len(told["areas"]) == len(AREAS) and told["reach"] == 5
    assert answer.headers[CACHE_HEADER] == "600"
