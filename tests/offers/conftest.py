"""Time stands still on a Sunday morning; browsers and tabs at the pages of offers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match import clock, wiring
from kamagaya_match.offers import public
from kamagaya_match.web import guards, shell
from kamagaya_match.who import VISITOR
from tests.needs.forms import NOW
from tests.shells import use_small_shell
from tests.world import World


@pytest.fixture(autouse=True)
def sunday_morning() -> Iterator[None]:
    wiring.wire()
    with clock.frozen(NOW):
        yield


@pytest.fixture
def signed_in(world: World) -> Iterator[World]:
    """The cast; the cookie `km_session=<name>` is the session of that person."""
    before = list(guards._finder)
    guards.find_visitors_with(lambda token: getattr(world, token, VISITOR))
    yield world
    guards._finder[:] = before


@pytest.fixture
def client(signed_in: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    """A browser that does not follow redirects."""
    use_small_shell(monkeypatch, tmp_path)
    yield TestClient(Starlette(routes=public.ROUTES), follow_redirects=False)
    shell.shell.cache_clear()
