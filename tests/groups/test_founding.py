"""Founding a group."""

import pytest

from kamagaya_match.groups import service
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.groups.service.founding import MOST_WAITING
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import VISITOR, GroupRole
from tests.world import World, group_named

from .forms import FOUNDING, mails_to


def test_the_founder_becomes_owner_of_an_unverified_group(world: World) -> None:
    slug = service.found_group(world.chiyo, FOUNDING)
    group = group_named(slug)
    assert (group.status, group.name, group.contact_email_visible) == (GroupStatus.UNVERIFIED, FOUNDING["name"], "office")
    with reading() as tx:
        assert service.roles_of(tx, world.chiyo.person_id or 0) == [(slug, GroupRole.OWNER)]


def test_the_office_and_the_founder_are_told(world: World) -> None:
    slug = service.found_group(world.chiyo, FOUNDING)
    [to_office], [to_founder] = mails_to(world.officer.email), mails_to(world.chiyo.email)
    assert "2件が確認を待っています（団体の登録" in to_office.body_text and "/office/\n" in to_office.body_text
    assert f"/group-desk/{slug}/" in to_founder.body_text
    assert mails_to(world.staff.email) == []


def test_it_can_be_found_at_once(world: World) -> None:
    slug = service.found_group(world.chiyo, FOUNDING)
    assert [card.slug for card in service.group_list({"q": "おもちゃ"}, "ja").cards] == [slug]


def test_a_form_sent_twice_founds_one_group(world: World) -> None:
    slug = service.found_group(world.chiyo, FOUNDING)
    assert service.found_group(world.chiyo, FOUNDING | {"name": " くぬぎ山オモチャ病院 "}) == slug
    assert len(mails_to(world.officer.email)) == 1


def test_nobody_piles_up_groups(world: World) -> None:
    for number in range(MOST_WAITING):
        service.found_group(world.chiyo, FOUNDING | {"name": f"おもちゃ病院 {number}号"})
    with pytest.raises(Refused) as refusal:
        service.found_group(world.chiyo, FOUNDING | {"name": "もうひとつ"})
    assert refusal.value.values == {"n": MOST_WAITING}


def test_visitors_sign_in_first(world: World) -> None:
    with pytest.raises(Refused):
        service.found_group(VISITOR, FOUNDING)


def test_all_errors_come_together(world: World) -> None:
    with pytest.raises(Invalid) as problem:
        service.found_group(world.chiyo, {"name": "名前だけ"})
    assert {"kana", "kind", "summary", "fields", "agree"} == set(problem.value.errors)


def test_the_founders_word_is_needed(world: World) -> None:
    with pytest.raises(Invalid) as problem:
        service.found_group(world.chiyo, FOUNDING | {"agree": ""})
    assert set(problem.value.errors) == {"agree"}
