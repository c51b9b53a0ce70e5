"""The next events, as the first page shows them."""

from kamagaya_match.events import service
from tests.events.posts import at, post
from tests.world import World

UNDER_WAY = [at(28, month=11), at(5), at(12)]


def test_what_nobody_can_join_any_more_waits_behind_the_rest(tuesday: None, world: World) -> None:
    post(world, "course", sessions=UNDER_WAY)
    post(world, "walk", at(2))
    post(world, "meal", at(3))
    assert [card.slug for card in service.coming("ja", 5)] == ["walk", "meal", "course"]
    assert [card.slug for card in service.coming("ja", 2)] == ["walk", "meal"]


def test_it_is_shown_when_there_is_room(tuesday: None, world: World) -> None:
    post(world, "course", sessions=UNDER_WAY)
    assert [card.slug for card in service.coming("ja", 5)] == ["course"]
