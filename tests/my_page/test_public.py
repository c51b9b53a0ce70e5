"""One's own data as a file, and notices on the device at hand."""

from collections.abc import Iterator

import pytest
from httpx import Response
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match import settings as settings_module
from kamagaya_match.my_page import service
from kamagaya_match.my_page.public import ROUTES
from kamagaya_match.outside import push_keys
from kamagaya_match.storage import push_box
from kamagaya_match.web.guards import SIGNED_IN, declared
from kamagaya_match.who import VISITOR, Who
from tests.outside.push_service import Browser
from tests.sessions import cookie_of
from tests.world import World


def test_the_file_is_for_its_owner(world: World) -> None:
    client = TestClient(Starlette(routes=ROUTES), follow_redirects=False)
    answer = client.get("/me/data.json", headers={"cookie": cookie_of(world.chiyo)})
    assert answer.status_code == 200 and answer.json()["account"]["email"] == "chiyo@example.jp"
    assert answer.headers["content-disposition"].startswith("attachment") and answer.headers["cache-control"] == "no-store"
    refused = client.get("/me/data.json")
    assert (refused.status_code, refused.headers["location"]) == (303, "/sign-in/?next=/me/data.json")


def test_every_address_declares_who_may_call_it() -> None:
    assert [declared(route.endpoint) for route in ROUTES] == [SIGNED_IN] * 3


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("KM_PUSH_HOSTS", ".push.example")
    settings_module.reset()
    push_keys.forget()
    yield
    push_keys.forget()


def ask(who: Who, act: str, endpoint: str = "https://a.push.example/1") -> Response:
    client = TestClient(Starlette(routes=ROUTES), follow_redirects=False)
    told = {"act": act} | vars(Browser().device(endpoint))
    answer: Response = client.post("/me/notices", json=told, headers={"cookie": cookie_of(who)} if who.signed_in else {})
    return answer


def test_notices_of_a_browser_are_switched_on_and_off_by_who_holds_it(world: World, services: None) -> None:
    assert ask(world.chiyo, "look").json()["on"] is False
    answer = ask(world.chiyo, "on")
    assert answer.json()["on"] is True and len(answer.json()["key"]) == 87 and answer.headers["cache-control"] == "no-store"
    assert ask(world.botan, "look").json()["on"] is False
    assert ask(world.botan, "off").json()["on"] is False
    assert ask(world.chiyo, "look").json()["on"] is True
    assert ask(world.chiyo, "off").json()["on"] is False


def test_strangers_and_unknown_services_are_refused(world: World, services: None) -> None:
    assert ask(VISITOR, "on").status_code == 303
    refused = ask(world.chiyo, "on", "http://localhost/internal")
    assert refused.status_code == 422 and "メールをご覧ください" in refused.json()["problem"]
    client = TestClient(Starlette(routes=ROUTES), follow_redirects=False)
    for body in (b"no json", b"[1]", b"3"):
        assert client.post("/me/notices", content=body, headers={"cookie": cookie_of(world.chiyo)}).status_code == 400


def test_from_a_notice_one_comes_to_the_party_by_way_of_signing_in(world: World) -> None:
    client = TestClient(Starlette(routes=ROUTES), follow_redirects=False)
    assert client.get("/me/notices/ABC234").headers["location"] == "/sign-in/?next=/me/notices/ABC234"
    answer = client.get("/me/notices/ABC234", headers={"cookie": cookie_of(world.chiyo)})
    assert (answer.status_code, answer.headers["location"]) == (303, "/registrations/ABC234")


def test_who_leaves_hears_nothing_more(world: World, services: None) -> None:
    ask(world.chiyo, "on")
    service.leave(world.chiyo)
    assert push_box.devices_of(world.chiyo.person_id or 0) == []
