"""Needs on an event's page, before and after the page comes alive."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from kamagaya_match.events import service
from kamagaya_match.events.service import beside
from kamagaya_match.events.state.one import EventPage
from kamagaya_match.needs import service as needs
from tests.events.posts import post
from tests.needs.forms import posted
from tests.tabs import call, tab
from tests.world import World

from .test_painted import words


@pytest.fixture(autouse=True)
def _introduced() -> Iterator[None]:
    before = list(beside._finder)
    service.find_needs_with(needs.beside_event)
    yield
    beside._finder[:] = before


async def test_both_readings_say_the_same_in_the_same_place(client: TestClient, signed_in: World) -> None:
    post(signed_in, "one")
    posted(signed_in.akiko, title="草刈りを手伝ってください")
    posted(signed_in.botan, "obento", title="お弁当の箱を集める")
    page = words(client, "/events/one")
    order = ["主催", "手伝ってほしい", "草刈りを手伝ってください", "お弁当の箱を集める", "更新"]
    assert sorted(order, key=page.rindex) == order
    state = tab(EventPage, "/events/one")
    await call(EventPage.load, state)
    assert [need.title for need in state.view.needs] == order[2:4]
    assert all(need.href.startswith("/needs/") and need.state_text in page and need.when in page for need in state.view.needs)


def test_a_kept_answer_follows_the_needs(client: TestClient, signed_in: World) -> None:
    post(signed_in, "one")
    assert "手伝ってほしい" not in words(client, "/events/one")
    slug = posted(signed_in.akiko, title="草刈りを手伝ってください")
    assert "草刈りを手伝ってください" in words(client, "/events/one")
    needs.close(signed_in.akiko, slug)
    assert "草刈り" not in words(client, "/events/one")
