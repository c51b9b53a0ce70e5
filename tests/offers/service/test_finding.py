"""Groups look for people and see what those show them, without a name."""

from dataclasses import asdict

import pytest

from kamagaya_match.groups import service as groups
from kamagaya_match.offers import service
from kamagaya_match.problems import NotFound
from kamagaya_match.who import GroupRole, Who
from tests.needs.forms import posted
from tests.offers.forms import offered, published
from tests.world import NEWCOMERS, OBENTO, SATOYAMA, World


def found(who: Who, group: str = SATOYAMA, **asked: str) -> list[str]:
    return [row.key for row in service.find_people(who, group, asked, "ja").rows]


def test_people_are_found_by_what_they_can_do_when_and_where(either_world: World) -> None:
    key = offered(either_world.chiyo)
    fitting: list[dict[str, str]] = [
        {},
        {"skill": "design"},
        {"skill": "design", "level": "3"},
        {"skill": "crafts", "level": "2"},
        {"day": "sat"},
        {"day": "sat", "part": "morning"},
        {"part": "morning"},
        {"near": "くぬぎ山"},
        {"online": "1"},
        {"field": "environment"},
        {"field": "welfare"},
    ]
    for asked in fitting:
        assert found(either_world.akiko, **asked) == [key], asked
    for asked in (
        {"skill": "web"},
        {"skill": "crafts", "level": "3"},
        {"day": "mon"},
        {"part": "evening"},
        {"near": "初富"},
        {"field": "sports"},
    ):
        assert found(either_world.akiko, **asked) == [], asked


def test_who_left_the_week_open_is_found_at_any_time(either_world: World) -> None:
    key = offered(either_world.chiyo, **{"times.sat_morning": "", "times.sun_morning": ""})
    assert found(either_world.akiko, day="mon", part="evening") == [key]


def test_what_is_private_or_paused_is_not_found(world: World) -> None:
    offered(world.chiyo, seen="self")
    assert found(world.akiko) == []
    offered(world.chiyo)
    service.pause_mine(world.chiyo)
    assert found(world.akiko) == []


def test_a_group_does_not_find_its_own_members(world: World) -> None:
    key = offered(world.akiko)
    assert found(world.akiko) == []
    assert found(world.botan, OBENTO) == [key]
    with pytest.raises(NotFound):
        service.ask_person_form(world.akiko, SATOYAMA, key, "ja")


def test_only_editors_of_verified_groups_may_look(world: World) -> None:
    offered(world.chiyo)
    assert service.find_people(world.daigo, NEWCOMERS, {}, "ja").rows == []
    assert "市の確認が終わった団体" in service.find_people(world.daigo, NEWCOMERS, {}, "ja").refused
    for who in (world.chiyo, world.botan, world.staff, Who()):
        with pytest.raises(NotFound):
            service.find_people(who, SATOYAMA, {}, "ja")
    groups.suspend(world.officer, SATOYAMA, "連絡が取れないため")
    assert service.find_people(world.akiko, SATOYAMA, {}, "ja").rows == []


def test_the_list_has_pages(world: World) -> None:
    offered(world.chiyo)
    beyond = service.find_people(world.akiko, SATOYAMA, {"page": "9", "skill": "design"}, "ja")
    assert (beyond.page, beyond.pages, beyond.total) == (1, 1, 1)
    assert beyond.page_prefix == f"/group-desk/{SATOYAMA}/people/?skill=design&page="
    assert [(one.text, one.href) for one in beyond.conditions] == [("デザイン", f"/group-desk/{SATOYAMA}/people/")]


def test_a_card_names_nobody_and_no_area(world: World) -> None:
    offered(world.chiyo, area="串崎新田")
    [card] = service.find_people(world.akiko, SATOYAMA, {}, "ja").rows
    assert set(asdict(card)) == {"key", "title", "skills", "fields", "learning", "languages", "times", "rhythm", "near", "online"}
    assert "串崎新田" not in str(card) and "千葉" not in str(card) and card.near.endswith("駅の近く")
    assert card.title == "デザイン（仕事にしている）、工作・修理（できる）の方"


def test_forms_offer_the_group_s_open_needs(world: World) -> None:
    key, slug, need = offered(world.chiyo), published(world.botan), posted(world.akiko)
    assert [one[0] for one in service.ask_person_form(world.akiko, SATOYAMA, key, "ja").options] == [need]
    asked = service.ask_body_form(world.akiko, slug, "ja")
    assert (asked.group_name, [one[0] for one in asked.options], asked.refused) == ("おべんとう牡丹", [need], "")
    for who in (world.chiyo, world.daigo, world.botan):
        assert service.ask_body_form(who, slug, "ja").refused
    editor = Who(person_id=world.chiyo.person_id, groups=((SATOYAMA, GroupRole.EDITOR),))
    assert service.ask_body_form(editor, slug, "ja").refused == ""
