"""Real sessions, as on the served site."""

from collections.abc import Iterator

import pytest

from kamagaya_match.wiring import wire
from tests.sessions import real_sessions


@pytest.fixture(autouse=True)
def guarded(database: str) -> Iterator[None]:
    with real_sessions():
        wire()
        yield
