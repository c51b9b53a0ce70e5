"""Time stands still on a Tuesday morning, and the ranking knows nothing from the test before."""

from collections.abc import Iterator

import pytest

from kamagaya_match import clock
from kamagaya_match.matching.service import memory
from kamagaya_match.web import guards
from tests.events.posts import NOW
from tests.world import World


@pytest.fixture(autouse=True)
def tuesday() -> Iterator[None]:
    memory.forget()
    with clock.frozen(NOW):
        yield


@pytest.fixture
def signed_in(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Whoever's name is in the session cookie is signed in."""
    monkeypatch.setattr(guards, "_finder", [lambda token: getattr(world, token)])
    return world
