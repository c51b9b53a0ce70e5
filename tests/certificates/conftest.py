"""Time, and browsers at the documents."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match import clock
from kamagaya_match.certificates import public
from kamagaya_match.outside import pace
from kamagaya_match.problems import NotFound
from kamagaya_match.web import errors
from kamagaya_match.wiring import wire
from tests.certificates.stage import NOW
from tests.sessions import real_sessions


@pytest.fixture(autouse=True)
def later() -> Iterator[None]:
    """A Sunday in December, with everything introduced as on the served site."""
    pace.forget()
    with clock.frozen(NOW), real_sessions():
        wire()
        yield
    pace.forget()


@pytest.fixture
def client(database: str) -> TestClient:
    """A browser that does not follow redirects."""

    async def missing(request, _error):  # type: ignore[no-untyped-def]
        return errors.not_found(request)

    return TestClient(Starlette(routes=public.ROUTES, exception_handlers={NotFound: missing}), follow_redirects=False)
