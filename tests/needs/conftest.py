"""Time stands still on a Sunday morning, so that deadlines mean the same every day."""

from collections.abc import Iterator

import pytest

from kamagaya_match import clock

from .forms import NOW


@pytest.fixture(autouse=True)
def sunday_morning() -> Iterator[None]:
    with clock.frozen(NOW):
        yield
