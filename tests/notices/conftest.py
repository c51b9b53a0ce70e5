"""Events talk to the notices, as on the served site; the clock stands still at noon unless a test moves it."""

from collections.abc import Iterator

import pytest

from tests.registrations.conftest import client as client
from tests.registrations.conftest import signed_in as signed_in
from tests.registrations.conftest import wired as wired

from .clockface import Clockface


@pytest.fixture
def clockface() -> Iterator[Clockface]:
    """Time as the test sets it."""
    with Clockface() as face:
        yield face
