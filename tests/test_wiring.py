"""What rooms that do not know each other tell each other, once wired."""

import json
from datetime import timedelta

import pytest

from kamagaya_match import clock, wiring
from kamagaya_match.draws import service as draws
from kamagaya_match.events import service as events
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.models import Group
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import VISITOR
from tests.events.service.test_writing import form, published
from tests.world import SATOYAMA, World, group_named


@pytest.fixture(autouse=True)
def wired() -> None:
    wiring.wire()


def found(words: str) -> list[str]:
    return [card.slug for day in events.event_list({"q": words}, "ja").days for card in day.cards]


def test_a_stopped_groups_events_are_gone_until_it_goes_on(either_world: World) -> None:
    slug = published(either_world)
    assert found("落ち葉") == [slug]
    groups.suspend(either_world.officer, SATOYAMA, "連絡が取れないため")
    assert found("落ち葉") == []
    with pytest.raises(NotFound):
        events.event_page(slug, "ja", VISITOR)
    groups.reinstate(either_world.officer, SATOYAMA, "連絡が取れたため")
    assert found("落ち葉") == [slug]
    assert events.event_page(slug, "ja", VISITOR).view.card.title == form()["title"]


def test_events_are_found_by_their_groups_new_name(world: World) -> None:
    slug = published(world)
    with transaction() as tx:
        group = tx.merge(group_named(SATOYAMA))
        assert isinstance(group, Group)
        group.name = "ふくろうの会"
        groups.reindex_groups(tx, [group.id or 0])
        events.group_changed(tx, group.id or 0)
    assert found("ふくろう") == [slug]


def test_publishing_a_lottery_promises_its_draw(either_world: World) -> None:
    day = clock.today() + timedelta(days=7)
    wishes = {"admission": "lottery", "closes_day": day.isoformat(), "closes_time": "17:00"}
    slug = published(either_world, **wishes)
    assert json.loads(draws.published_file(slug, VISITOR))["state"] == "announced"
