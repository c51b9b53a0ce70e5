"""Offers in facts, for comparing them with needs."""

from kamagaya_match.offers import service
from kamagaya_match.storage.transaction import reading
from tests.needs.forms import posted
from tests.offers.forms import asked, offered, published
from tests.world import World


def test_only_what_groups_may_see_is_compared_for_them(either_world: World) -> None:
    key, slug = offered(either_world.chiyo), published(either_world.botan)
    offered(either_world.daigo, seen="self")
    need = posted(either_world.akiko)
    asked(either_world.akiko, key, need)
    with reading() as tx:
        person, body = service.open_for_matching(tx)
        private, nobody = service.of_person(tx, either_world.daigo.person_id or 0), service.of_person(tx, either_world.staff.person_id or 0)
    assert (person.kind, person.key, person.person_id, person.age, person.asked) == (
        "person",
        key,
        either_world.chiyo.person_id,
        18,
        (need,),
    )
    assert (dict(person.skills), person.fields, person.unwanted) == ({"design": 3, "crafts": 2}, ("environment",), ("sports",))
    assert (person.hours_a_month, person.rhythm, person.area, person.lat is not None) == (5, "monthly", "くぬぎ山", True)
    assert (body.kind, body.key, body.gives, body.person_id, body.group_id) == ("body", slug, "room", None, either_world.obento_id)
    assert private is not None and private.asked == () and nobody is None


def test_what_pauses_or_is_withdrawn_is_not_compared(world: World) -> None:
    offered(world.chiyo)
    slug = published(world.botan)
    service.pause_mine(world.chiyo)
    service.withdraw(world.botan, slug)
    with reading() as tx:
        assert service.open_for_matching(tx) == []
        assert service.of_person(tx, world.chiyo.person_id or 0) is not None
