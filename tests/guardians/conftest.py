"""A guardian's browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match.guardians import public
from kamagaya_match.problems import NotFound
from kamagaya_match.web import errors, shell
from tests.shells import use_small_shell
from tests.world import World


@pytest.fixture
def client(world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    """It does not follow redirects."""
    use_small_shell(monkeypatch, tmp_path)

    async def missing(request, _error):  # type: ignore[no-untyped-def]
        return errors.not_found(request)

    yield TestClient(Starlette(routes=public.ROUTES, exception_handlers={NotFound: missing}), follow_redirects=False)
    shell.shell.cache_clear()
