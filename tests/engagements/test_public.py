"""Files of engagements over plain HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.testclient import TestClient

from kamagaya_match.engagements.public import ROUTES
from kamagaya_match.problems import NotFound
from kamagaya_match.web import errors, shell
from kamagaya_match.web.guards import SIGNED_IN, declared
from tests.engagements.stage import begun
from tests.engagements.test_files import PDF, stored
from tests.sessions import cookie_of
from tests.shells import use_small_shell
from tests.world import World


@pytest.fixture
def browser(world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    """Chiyo's, which does not follow redirects."""
    use_small_shell(monkeypatch, tmp_path)

    async def missing(request: Request, _error: Exception) -> HTMLResponse:
        return errors.not_found(request)

    app = Starlette(routes=ROUTES, exception_handlers={NotFound: missing})
    yield TestClient(app, follow_redirects=False, headers={"cookie": cookie_of(world.chiyo)})
    shell.shell.cache_clear()


def test_every_route_is_for_people_with_an_account() -> None:
    assert {declared(route.endpoint) for route in ROUTES} == {SIGNED_IN}


def test_a_file_is_sent_and_given_to_those_whom_it_concerns_only(browser: TestClient, world: World) -> None:
    slug = begun(world)
    answer = browser.post(f"/engagements/{slug}/files", files={"file": ("../チラシ.html", PDF, "text/html")}, data={"note": "下書き"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/engagements/{slug}/")
    address = f"/engagements/{slug}/files/{stored()[0].id}"
    for name in ("chiyo", "akiko", "centre"):
        given = browser.get(address, headers={"cookie": cookie_of(getattr(world, name))})
        assert (given.status_code, given.content, given.headers["content-type"]) == (200, PDF, "application/pdf")
    assert given.headers["content-disposition"].startswith("attachment; filename=\"file.pdf\"; filename*=UTF-8''%E3%83%81")
    assert given.headers["content-security-policy"].startswith("sandbox;") and given.headers["x-content-type-options"] == "nosniff"
    assert given.headers["cache-control"] == "private, no-store"
    for name in ("botan", "daigo"):
        assert browser.get(address, headers={"cookie": cookie_of(getattr(world, name))}).status_code == 404
    stranger = browser.get(address, headers={"cookie": ""})
    assert stranger.status_code != 200 and PDF not in stranger.content


def test_the_form_comes_back_with_what_was_typed(browser: TestClient, world: World) -> None:
    slug = begun(world)
    typed = {"note": "下書き<b>2", "deliverable": "on"}
    answer = browser.post(f"/engagements/{slug}/files", files={"file": ("a.pdf", b"MZ\x00")}, data=typed)
    assert answer.status_code == 422 and "この種類のファイルは受け取れません" in answer.text
    assert "下書き&lt;b&gt;2" in answer.text and "checked" in answer.text
    assert "ファイルを選んでください" in browser.post(f"/engagements/{slug}/files", data=typed).text
    assert stored() == []
    other = browser.post(f"/engagements/{slug}/files", files={"file": ("a.pdf", PDF)}, headers={"cookie": cookie_of(world.botan)})
    assert other.status_code == 404
