"""A browser at the sign-in pages, and the links that arrive by mail."""

import re
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match.outside import pace
from kamagaya_match.sign_in import public, service
from kamagaya_match.storage import outbox
from kamagaya_match.web import guards

LINK = re.compile(r"/sign-in/link/(\S+)")


@pytest.fixture(autouse=True)
def fresh_counters() -> Iterator[None]:
    pace.forget()
    yield
    pace.forget()


@pytest.fixture
def client(database: str) -> Iterator[TestClient]:
    """A browser that keeps cookies and does not follow redirects."""
    before = list(guards._finder)
    guards.find_visitors_with(service.who_behind)
    yield TestClient(Starlette(routes=public.ROUTES), follow_redirects=False)
    guards._finder[:] = before


def token_mailed_to(email: str) -> str:
    """The token in the newest mail to this address."""
    _, mails = outbox.latest(0, 1, email)
    found = LINK.search(mails[0].body_text)
    assert found is not None
    return found[1]
