"""A browser at the pages of places."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match.places import public, service
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.web import shell
from tests.shells import use_small_shell


@pytest.fixture
def directory(database: str) -> int:
    """The city's own directory of places, loaded; how many there are."""
    with transaction() as tx:
        return service.load_directory(tx)


@pytest.fixture
def client(directory: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    use_small_shell(monkeypatch, tmp_path)
    yield TestClient(Starlette(routes=public.ROUTES))
    shell.shell.cache_clear()
