"""Members: who may look, who may change, and that somebody always owns the group."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kamagaya_match.groups import service
from kamagaya_match.groups.models import Membership
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import VISITOR, GroupRole, Who
from tests.world import OBENTO, SATOYAMA, World

from .forms import mails_to

Act = Callable[[], object]


def with_editor(world: World) -> Who:
    """千代 as an editor of the first group."""
    with transaction() as tx:
        tx.add(Membership(group_id=world.satoyama_id, person_id=world.chiyo.person_id or 0, role=GroupRole.EDITOR))
    return replace(world.chiyo, groups=((SATOYAMA, GroupRole.EDITOR),))


def roles(slug: str = SATOYAMA) -> dict[int, str]:
    owner = Who(person_id=0, groups=((slug, GroupRole.OWNER),))
    return {row.person_id: row.role for row in service.members_view(owner, slug, "ja").members}


def test_editors_look_and_do_not_see_addresses(world: World) -> None:
    editor = with_editor(world)
    seen = service.members_view(editor, SATOYAMA, "ja")
    assert [(row.name, row.email, row.may_change) for row in seen.members] == [("秋山秋子", "", False), ("千葉千代", "", False)]
    assert not seen.may_manage


def test_owners_see_all_and_change_others(world: World) -> None:
    editor = with_editor(world)
    seen = service.members_view(world.akiko, SATOYAMA, "ja")
    assert [(row.me, row.may_change) for row in seen.members] == [(True, False), (False, True)]
    service.change_role(world.akiko, SATOYAMA, editor.person_id or 0, "owner")
    assert roles()[editor.person_id or 0] == "owner"


def test_editors_change_nothing(world: World) -> None:
    editor = with_editor(world)
    acts: tuple[Act, ...] = (
        lambda: service.change_role(editor, SATOYAMA, editor.person_id or 0, "owner"),
        lambda: service.remove_member(editor, SATOYAMA, world.akiko.person_id or 0),
        lambda: service.invite(editor, SATOYAMA, "new@example.jp", "owner"),
    )
    for act in acts:
        with pytest.raises(Refused):
            act()


@pytest.mark.parametrize("stranger", ["botan", "chiyo", "staff"])
def test_strangers_and_members_of_another_group_may_not_even_look(world: World, stranger: str) -> None:
    who = getattr(world, stranger)
    acts: tuple[Act, ...] = (
        lambda: service.members_view(who, SATOYAMA, "ja"),
        lambda: service.remove_member(who, SATOYAMA, world.akiko.person_id or 0),
        lambda: service.change_role(who, SATOYAMA, world.akiko.person_id or 0, "editor"),
        lambda: service.desk_home(who, SATOYAMA, "ja"),
    )
    for act in acts:
        with pytest.raises(Refused):
            act()


def test_the_last_owner_stays(world: World) -> None:
    editor = with_editor(world)
    acts: tuple[Act, ...] = (
        lambda: service.leave(world.akiko, SATOYAMA),
        lambda: service.change_role(world.akiko, SATOYAMA, world.akiko.person_id or 0, "editor"),
        lambda: service.remove_member(world.officer, SATOYAMA, world.akiko.person_id or 0),
    )
    for act in acts:
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.key == "groups.refused.last_owner"
    service.leave(editor, SATOYAMA)
    assert roles() == {world.akiko.person_id: "owner"}


def test_with_another_owner_one_can_go(world: World) -> None:
    editor = with_editor(world)
    service.change_role(world.akiko, SATOYAMA, editor.person_id or 0, "owner")
    service.leave(world.akiko, SATOYAMA)
    assert roles() == {editor.person_id: "owner"}


def test_who_is_removed_is_told(world: World) -> None:
    editor = with_editor(world)
    service.remove_member(world.akiko, SATOYAMA, editor.person_id or 0)
    assert [mail.about for mail in mails_to(editor.email)] == [f"group:{SATOYAMA}"]
    with pytest.raises(NotFound):
        service.remove_member(world.akiko, SATOYAMA, editor.person_id or 0)


def test_the_office_helps_where_owners_are_gone(world: World) -> None:
    editor = with_editor(world)
    service.change_role(world.officer, SATOYAMA, editor.person_id or 0, "owner")
    service.remove_member(world.officer, SATOYAMA, world.akiko.person_id or 0)
    assert roles() == {editor.person_id: "owner"}


def test_a_part_must_be_one_that_there_is(world: World) -> None:
    with pytest.raises(Invalid):
        service.change_role(world.akiko, SATOYAMA, world.akiko.person_id or 0, "boss")


def test_one_leaves_only_what_one_belongs_to(world: World) -> None:
    for who in (world.chiyo, VISITOR):
        with pytest.raises(NotFound):
            service.leave(who, SATOYAMA)


def test_an_account_that_goes_leaves_its_groups(world: World) -> None:
    editor = with_editor(world)
    with transaction() as tx:
        service.leave_all(tx, editor.person_id or 0)
    assert roles() == {world.akiko.person_id: "owner"}
    with pytest.raises(Refused), transaction() as tx:
        service.leave_all(tx, world.botan.person_id or 0)
    assert roles(OBENTO) == {world.botan.person_id: "owner"}


def test_owners_get_the_mails(world: World) -> None:
    with_editor(world)
    with reading() as tx:
        assert service.owners_mail(tx, world.satoyama_id) == [(world.akiko.person_id, "akiko@example.jp", "ja")]
