"""Time that stands still, and browsers at the pages of events."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match import clock
from kamagaya_match.events import public
from kamagaya_match.web import guards, shell
from kamagaya_match.web.front_door import FrontDoor
from kamagaya_match.who import VISITOR
from tests.events.posts import NOW
from tests.shells import use_small_shell
from tests.world import World


@pytest.fixture
def tuesday() -> Iterator[None]:
    """It is Tuesday, 1 December 2026, 9:00."""
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
def client(tuesday: None, signed_in: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    """A browser behind the front door that does not follow redirects."""
    use_small_shell(monkeypatch, tmp_path)
    yield TestClient(FrontDoor(Starlette(routes=public.ROUTES)), follow_redirects=False)
    shell.shell.cache_clear()
