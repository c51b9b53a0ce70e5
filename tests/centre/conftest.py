"""Tabs and browsers at the centre's desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match.centre import public
from kamagaya_match.events import service as events
from kamagaya_match.events.service import listening
from kamagaya_match.notices import service as notices
from kamagaya_match.problems import NotFound
from kamagaya_match.web import errors, guards, shell
from kamagaya_match.who import VISITOR
from tests.shells import use_small_shell
from tests.world import World


@pytest.fixture
def signed_in(world: World) -> Iterator[World]:
    """The cast; the cookie `km_session=<name>` is the session of that person."""
    before, heard = list(guards._finder), list(listening._listener)
    guards.find_visitors_with(lambda token: getattr(world, token, VISITOR))
    events.listen(notices)
    yield world
    guards._finder[:], listening._listener[:] = before, heard


@pytest.fixture
def client(signed_in: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    """A browser that does not follow redirects."""
    use_small_shell(monkeypatch, tmp_path)

    async def missing(request, _error):  # type: ignore[no-untyped-def]
        return errors.not_found(request)

    yield TestClient(Starlette(routes=public.ROUTES, exception_handlers={NotFound: missing}), follow_redirects=False)
    shell.shell.cache_clear()
