"""Time, an address with TLS, and browsers at the documents."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match import clock, settings, wiring
from kamagaya_match.certificates import public as certificates_public
from kamagaya_match.outside import pace
from kamagaya_match.problems import NotFound
from kamagaya_match.records import public
from kamagaya_match.web import errors
from tests.needs.forms import NOW
from tests.records.stage import SITE
from tests.sessions import real_sessions


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    wiring.wire()
    pace.forget()
    monkeypatch.setenv("KM_BASE_URL", SITE)
    settings.reset()
    with clock.frozen(NOW), real_sessions():
        yield
    pace.forget()
    settings.reset()


@pytest.fixture
def client(database: str) -> TestClient:
    """A browser that does not follow redirects."""

    async def missing(request, _error):  # type: ignore[no-untyped-def]
        return errors.not_found(request)

    routes = [*certificates_public.ROUTES, *public.ROUTES]
    return TestClient(Starlette(routes=routes, exception_handlers={NotFound: missing}), base_url=SITE, follow_redirects=False)
