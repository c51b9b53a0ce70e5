"""Time stands still on a Sunday morning, and nothing is known from the test before."""

from collections.abc import Iterator

import pytest

from kamagaya_match import clock
from kamagaya_match.matching.service import memory

from .service.stage import NOW


@pytest.fixture(autouse=True)
def sunday_morning() -> Iterator[None]:
    memory.forget()
    with clock.frozen(NOW):
        yield
