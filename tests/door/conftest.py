"""A city with registrations that hear of events, and a browser at the door's addresses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match.door import public
from kamagaya_match.events import service as events
from kamagaya_match.events.service import listening
from kamagaya_match.notices import service as notices
from kamagaya_match.web import guards, shell
from kamagaya_match.who import VISITOR
from tests.shells import use_small_shell
from tests.world import World


@pytest.fixture(autouse=True)
def wired() -> Iterator[None]:
    before = list(listening._listener)
    events.listen(notices)
    yield
    listening._listener[:] = before


@pytest.fixture
def signed_in(world: World) -> Iterator[World]:
    """The cast; the cookie `km_session=<name>` is the session of that person."""
    before = list(guards._finder)
    guards.find_visitors_with(lambda token: getattr(world, token, VISITOR))
    yield world
    guards._finder[:] = before


@pytest.fixture
def client(signed_in: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    use_small_shell(monkeypatch, tmp_path)
    yield TestClient(Starlette(routes=public.ROUTES), follow_redirects=False)
    shell.shell.cache_clear()
