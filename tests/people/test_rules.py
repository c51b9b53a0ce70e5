import pytest

from kamagaya_match.groups.rules import GroupRole
from kamagaya_match.people.rules import VISITOR, Role, Who, may_give

ALICE = Who(person_id=1, name="アリス", email="alice@example.jp", groups=(("satoyama", GroupRole.OWNER), ("bunko", GroupRole.EDITOR)))


def with_role(*roles: Role) -> Who:
    return Who(person_id=2, roles=frozenset(roles))


def test_a_visitor_is_nobody() -> None:
    assert not VISITOR.signed_in
    assert not VISITOR.is_office
    assert not VISITOR.may_edit_group("satoyama")


def test_members_edit_their_own_groups() -> None:
    assert ALICE.signed_in
    assert [ALICE.role_in(slug) for slug in ("satoyama", "bunko", "other")] == [GroupRole.OWNER, GroupRole.EDITOR, None]
    assert [ALICE.may_edit_group(slug) for slug in ("satoyama", "bunko", "other")] == [True, True, False]


@pytest.mark.parametrize("role", Role)
def test_only_the_office_and_admins_act_as_the_office(role: Role) -> None:
    who = with_role(role)
    assert who.has(role)
    assert who.is_office == who.may_edit_group("any") == (role in {Role.OFFICE, Role.ADMIN})


@pytest.mark.parametrize("role", Role)
def test_internal_things_are_for_staff(role: Role) -> None:
    assert with_role(role).sees_internal == (role in {Role.STAFF, Role.OFFICE, Role.ADMIN})


@pytest.mark.parametrize("role", Role)
def test_who_gives_roles(role: Role) -> None:
    assert may_give(with_role(Role.ADMIN), role)
    assert may_give(with_role(Role.OFFICE), role) == (role not in {Role.OFFICE, Role.ADMIN})
    assert not may_give(ALICE, role)
