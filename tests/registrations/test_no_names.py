"""No page shows a child's name to anybody but the group, the office, the centre and the child's own family."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.testclient import TestClient

from kamagaya_match import app
from kamagaya_match.events import service as events
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service
from kamagaya_match.web import shell
from tests.registrations.service.test_guardians import agree, child, link, youth
from tests.registrations.stage import come
from tests.shells import use_small_shell
from tests.world import SATOYAMA, World

NAMES = ("森 こども", "森こども", "森 いもうと", "森 母", "森 父", "09000000000")


@pytest.fixture
def everywhere(signed_in: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    """A browser that can open every address of the site."""
    use_small_shell(monkeypatch, tmp_path)

    async def missing(_request, _error):  # type: ignore[no-untyped-def]
        return Response(status_code=404)

    yield TestClient(Starlette(routes=app.ROUTES, exception_handlers={NotFound: missing}), follow_redirects=False)
    shell.shell.cache_clear()


def addresses(event: str, own: str) -> Iterator[str]:
    """Every address that can be looked at, with the event, its group, and another participant's own key filled in."""
    for route in app.ROUTES:
        if "GET" in (route.methods or {"GET"}):
            slug = SATOYAMA if "/groups/" in route.path or "/group-desk/" in route.path else event
            path = re.sub(r"\{(key|token)(:\w+)?\}", own, route.path).replace("{event}", event)
            yield re.sub(r"\{slug(:\w+)?\}", slug, re.sub(r"\{(?!slug)\w+(:\w+)?\}", event, path))


@pytest.mark.parametrize("who", ["", "chiyo", "botan", "staff"])
def test_nobody_else_reads_a_childs_name(everywhere: TestClient, signed_in: World, who: str) -> None:
    slug = youth(signed_in)
    child(slug)
    agree(link())
    other = come(slug, "千葉 千代", email="chiyo@example.jp")
    events.reindex_all()
    everywhere.cookies.set("km_session", who)
    seen = []
    for address in addresses(slug, other):
        answer = everywhere.get(address)
        seen.append(answer.status_code)
        assert [name for name in NAMES if name in answer.text] == [], address
    assert seen.count(200) > 15


def test_live_pages_of_other_participants_do_not_either(signed_in: World) -> None:
    slug = youth(signed_in)
    child(slug)
    agree(link())
    come(slug, "千葉 千代", email="chiyo@example.jp")
    shown = [
        events.event_page(slug, "ja", signed_in.chiyo),
        service.sign_up_page(signed_in.chiyo, slug, "ja"),
        service.mine(signed_in.chiyo, "ja"),
        service.calendar_of(signed_in.chiyo.person_id or 0),
        service.records_of(signed_in.chiyo),
    ]
    assert [name for name in NAMES if name in repr(shown)] == []
