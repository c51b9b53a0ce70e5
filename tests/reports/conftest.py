"""A Sunday in December, with everything introduced as on the served site."""

from collections.abc import Iterator

import pytest

from kamagaya_match import clock
from kamagaya_match.wiring import wire
from tests.certificates.stage import NOW
from tests.sessions import real_sessions


@pytest.fixture(autouse=True)
def later() -> Iterator[None]:
    with clock.frozen(NOW), real_sessions():
        wire()
        yield
