"""Sending and seeing pictures of reports over plain HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.testclient import TestClient

from kamagaya_match.problems import NotFound
from kamagaya_match.reports.public import ROUTES
from kamagaya_match.web import errors, shell
from kamagaya_match.web.guards import GROUP_EDITOR, declared
from tests.events.service.test_pictures import jpeg
from tests.reports.test_pictures import SAID, held, stored
from tests.sessions import cookie_of
from tests.shells import use_small_shell
from tests.world import World

DESK = "/group-desk/satoyama/events/aki/report/"


@pytest.fixture
def browser(world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    """Akiko's, which does not follow redirects."""
    use_small_shell(monkeypatch, tmp_path)
    held(world)

    async def missing(request: Request, _error: Exception) -> HTMLResponse:
        return errors.not_found(request)

    app = Starlette(routes=ROUTES, exception_handlers={NotFound: missing})
    yield TestClient(app, follow_redirects=False, headers={"cookie": cookie_of(world.akiko)})
    shell.shell.cache_clear()


def test_every_route_is_for_the_group() -> None:
    assert {declared(route.endpoint) for route in ROUTES} == {GROUP_EDITOR}


def test_a_picture_is_added_and_seen_by_the_group(browser: TestClient, world: World) -> None:
    answer = browser.post(f"{DESK}pictures", files={"picture": ("森.jpg", jpeg())}, data=SAID)
    assert (answer.status_code, answer.headers["location"]) == (303, DESK)
    address = f"{DESK}pictures/{stored()[0].name}"
    picture = browser.get(address)
    assert (picture.headers["content-type"], picture.headers["cache-control"]) == ("image/webp", "private, no-store")
    other = browser.get(address, headers={"cookie": cookie_of(world.botan)})
    assert other.status_code != 200 and b"WEBP" not in other.content
    assert browser.get(f"{DESK}pictures/nothing.webp").status_code == 404


def test_the_form_comes_back_with_what_is_missing(browser: TestClient) -> None:
    answer = browser.post(f"{DESK}pictures", files={"picture": ("森.jpg", jpeg())}, data={"alt": "森の<b>人たち"})
    assert answer.status_code == 422 and answer.headers["cache-control"] == "private, no-store"
    for words in ("みな同意していることを確かめて", "森の&lt;b&gt;人たち", "2人は写真に写ることに同意していません"):
        assert words in answer.text
    assert "写真のファイルを選んでください" in browser.post(f"{DESK}pictures", data=SAID).text
    assert stored() == []
