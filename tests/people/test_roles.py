"""The office's list, and the roles it gives and takes."""

import pytest
from sqlmodel import select

from kamagaya_match.people import service
from kamagaya_match.people.rules import Role, Who
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage.models import AuditEntry
from kamagaya_match.storage.transaction import reading, transaction
from tests.world import World


def _admin() -> Who:
    with transaction() as tx:
        number = service.appoint(tx, "admin@example.jp", Role.ADMIN)
        who = service.who_is(tx, number)
    assert who is not None
    return who


def _roles(who: Who) -> frozenset[Role]:
    with reading() as tx:
        return service.roles_of(tx, who.person_id or 0)


def _trail() -> list[tuple[int | None, str, str, str]]:
    with reading() as tx:
        found = tx.exec(select(AuditEntry).order_by(AuditEntry.id))  # type: ignore[arg-type]
        return [(one.person_id, one.verb, one.subject_id, one.facts.get("role", "")) for one in found]


def test_the_office_gives_and_takes_with_a_trace(either_world: World) -> None:
    officer, chiyo = either_world.officer, either_world.chiyo
    service.grant_role(officer, chiyo.person_id, "centre")
    service.grant_role(officer, chiyo.person_id, "centre")
    assert _roles(chiyo) == {Role.CENTRE}
    service.revoke_role(officer, chiyo.person_id, "centre")
    assert _roles(chiyo) == frozenset()
    number = str(chiyo.person_id)
    assert _trail() == [(officer.person_id, "role_granted", number, "centre"), (officer.person_id, "role_revoked", number, "centre")]


@pytest.mark.parametrize("role", ["office", "admin", "emperor", ""])
def test_the_office_gives_neither_office_nor_admin(world: World, role: str) -> None:
    for verb in (service.grant_role, service.revoke_role):
        with pytest.raises(Refused, match="may_not_give"):
            verb(world.officer, world.chiyo.person_id, role)


def test_others_give_nothing(world: World) -> None:
    for who in (Who(), world.chiyo, world.akiko, world.staff):
        with pytest.raises(Refused, match="office_only"):
            service.grant_role(who, world.chiyo.person_id, "centre")
        with pytest.raises(Refused, match="office_only"):
            service.people_page(who, "ja")


def test_an_admin_gives_all_but_the_last_stays(world: World) -> None:
    admin = _admin()
    service.grant_role(admin, world.chiyo.person_id, "office")
    assert _roles(world.chiyo) == {Role.OFFICE}
    with pytest.raises(Refused, match="last_admin"):
        service.revoke_role(admin, admin.person_id, "admin")
    service.grant_role(admin, world.chiyo.person_id, "admin")
    service.revoke_role(admin, admin.person_id, "admin")
    assert _roles(admin) == frozenset()


@pytest.mark.parametrize("number", [0, 999, "abc", "1; DROP", None, [], "9" * 30, "１"])
def test_an_odd_person_is_not_found(either_world: World, number: object) -> None:
    for verb in (service.grant_role, service.revoke_role):
        with pytest.raises(NotFound):
            verb(either_world.officer, number, "centre")


def test_what_is_not_held_cannot_be_taken(world: World) -> None:
    with pytest.raises(NotFound):
        service.revoke_role(world.officer, world.chiyo.person_id, "centre")


def test_people_are_found_by_name_reading_and_address(either_world: World) -> None:
    service.save_profile(either_world.chiyo, {"name": "千葉千代", "kana": "ちば ちよ", "lang": "ja"})

    def found(words: str = "", role: str = "") -> set[str]:
        return {row.email.split("@")[0] for row in service.people_page(either_world.officer, "ja", words, role).rows}

    assert found("千代") == found("ちば") == found("CHIYO@") == found(" chiyo ") == {"chiyo"}
    assert found("%") == found("_") == found("nobody") == set()
    assert found(role="office") == {"officer"} and found("staff", "staff") == {"staff"}
    assert len(found()) == 7 == len(found(role="emperor"))


def test_the_list_comes_in_pages_and_says_what_may_be_taken(world: World) -> None:
    with transaction() as tx:
        for number in range(25):
            service.ensure_person(tx, f"p{number:02}@example.jp", "ja")
    first = service.people_page(world.officer, "ja")
    last = service.people_page(world.officer, "ja", page=99)
    assert (first.total, first.pages, len(first.rows)) == (32, 2, 20)
    assert (last.page, len(last.rows)) == (2, 12)
    held = {row.email: row.roles for row in last.rows if row.roles}
    assert not held["officer@example.jp"][0].may_take and held["staff@example.jp"][0].may_take
    assert [choice.code for choice in first.choices] == ["coordinator", "adviser", "centre", "staff", "committee"]
    assert service.people_page(world.officer, "ja", "a&b", "staff").prefix == "/office/people/?q=a%26b&role=staff&page="


def test_who_left_is_not_listed(world: World) -> None:
    with transaction() as tx:
        service.anonymise(tx, world.chiyo.person_id or 0)
    assert service.people_page(world.officer, "ja").total == 6
    with pytest.raises(NotFound):
        service.grant_role(world.officer, world.chiyo.person_id, "centre")
