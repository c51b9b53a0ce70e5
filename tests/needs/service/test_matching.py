"""What others learn of open needs to compare them with people."""

from kamagaya_match import clock
from kamagaya_match.needs import service
from kamagaya_match.needs.rules.matchable import MatchableNeed
from kamagaya_match.needs.service.matching import RECENT
from kamagaya_match.storage.transaction import reading
from tests.needs.forms import NOW, PRO_BONO, applied, posted
from tests.world import World


def found() -> dict[str, MatchableNeed]:
    with reading() as tx:
        return {need.slug: need for need in service.open_for_matching(tx)}


def test_only_open_needs_are_there_with_their_facts(world: World) -> None:
    shown, ended = posted(world.akiko, **{"youngest": "16", "times.sat_morning": "on", "languages.en": "on"}), posted(world.akiko)
    service.create(world.akiko, "satoyama", PRO_BONO)
    service.close(world.akiko, ended)
    assert list(found()) == [shown]
    need = found()[shown]
    assert (need.group_slug, need.group_name, need.area) == ("satoyama", "里山を守る会", "くぬぎ山")
    assert (need.youngest, need.times, need.languages, need.beginners) == (16, 1 << 15, ("en",), True)


def test_connections_are_counted_by_need_lately_and_by_group_ever(either_world: World) -> None:
    world = either_world
    first, second = posted(world.akiko), posted(world.akiko)
    service.accept(world.akiko, applied(world, first))
    assert [(found()[slug].recent, found()[slug].group_connections) for slug in (first, second)] == [(1, 1), (0, 1)]
    with clock.frozen(NOW + RECENT + RECENT / 14):
        assert [(found()[slug].recent, found()[slug].group_connections) for slug in (first, second)] == [(0, 1), (0, 1)]
