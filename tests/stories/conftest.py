"""Time stands still, and the rooms know each other."""

from collections.abc import Iterator

import pytest

from kamagaya_match import clock, wiring
from kamagaya_match.outside import pace
from tests.needs.forms import NOW


@pytest.fixture(autouse=True)
def sunday_morning() -> Iterator[None]:
    wiring.wire()
    pace.forget()
    with clock.frozen(NOW):
        yield
