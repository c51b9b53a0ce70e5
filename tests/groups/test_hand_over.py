"""A group changes hands by mail, and the office puts somebody in for one that is silent."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.groups import service
from kamagaya_match.groups.models import Membership
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import GroupRole, Who
from tests.groups.forms import mails_to
from tests.world import SATOYAMA, World

LINK = re.compile(r"/hand-overs/([\w-]+)")


def member(world: World, who: Who, role: GroupRole = GroupRole.EDITOR) -> Who:
    """This person as a member of the first group."""
    with transaction() as tx:
        tx.add(Membership(group_id=world.satoyama_id, person_id=who.person_id or 0, role=role))
    return replace(who, groups=((SATOYAMA, role),))


def token(who: Who) -> str:
    found = LINK.search(mails_to(who.email)[-1].body_text)
    assert found is not None
    return found[1]


def roles(world: World) -> dict[str, str]:
    seen = service.members_view(world.officer, SATOYAMA, "ja").members
    return {row.name: row.role_text for row in seen}


def offer(world: World) -> str:
    chiyo = member(world, world.chiyo)
    service.offer_hand_over(world.akiko, SATOYAMA, chiyo.person_id or 0)
    return token(chiyo)


def test_a_member_takes_over_by_the_link(either_world: World) -> None:
    key = offer(either_world)
    seen = service.members_view(either_world.akiko, SATOYAMA, "ja")
    assert (seen.offered.to_name, seen.owns, seen.heirs) == ("千葉千代", True, [[str(either_world.chiyo.person_id), "千葉千代"]])
    view = service.hand_over_view(key, "ja")
    assert (view.state, view.from_name, view.to_name) == ("open", "秋山秋子", "千葉千代")
    assert service.accept_hand_over(key) == SATOYAMA
    assert roles(either_world) == {"秋山秋子": "編集者", "千葉千代": "管理者"}
    for who in (either_world.akiko, either_world.chiyo):
        assert mails_to(who.email)[-1].subject == "【鎌ケ谷マッチ】「里山を守る会」の管理者が替わりました"
    assert service.hand_over_view(key, "ja").state == "used"
    with pytest.raises(Refused):
        service.accept_hand_over(key)


def test_the_members_read_what_happened(world: World) -> None:
    service.accept_hand_over(offer(world))
    editor = replace(world.akiko, groups=((SATOYAMA, GroupRole.EDITOR),))
    rows = service.members_view(editor, SATOYAMA, "ja").history
    assert [(row.what, row.who, row.about) for row in rows] == [
        ("団体を引き継いだ", "千葉千代", "秋山秋子"),
        ("団体の引き継ぎをお願いした", "秋山秋子", "千葉千代"),
    ]


def test_only_the_latest_question_counts_and_it_can_be_taken_back(world: World) -> None:
    first = offer(world)
    service.offer_hand_over(world.akiko, SATOYAMA, world.chiyo.person_id or 0)
    second = token(world.chiyo)
    assert [service.hand_over_view(key, "ja").state for key in (first, second)] == ["over", "open"]
    service.take_back_hand_over(world.akiko, SATOYAMA)
    with pytest.raises(Refused):
        service.accept_hand_over(second)
    with pytest.raises(NotFound):
        service.take_back_hand_over(world.akiko, SATOYAMA)
    assert service.hand_over_view("nosuchkey", "ja").state == "over"


def test_it_runs_out_and_ends_with_the_memberships(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    key = offer(world)
    service.remove_member(world.akiko, SATOYAMA, world.chiyo.person_id or 0)
    assert service.hand_over_view(key, "ja").state == "over"
    with pytest.raises(Refused):
        service.accept_hand_over(key)
    key, later = offer(world), clock.now() + timedelta(days=8)
    monkeypatch.setattr("kamagaya_match.groups.service.hand_over.now", lambda: later)
    with pytest.raises(Refused):
        service.accept_hand_over(key)


def test_only_owners_offer_and_only_to_members(world: World) -> None:
    chiyo = member(world, world.chiyo)
    for who in (chiyo, world.botan, world.officer):
        with pytest.raises(Refused):
            service.offer_hand_over(who, SATOYAMA, chiyo.person_id or 0)
        with pytest.raises(Refused):
            service.take_back_hand_over(who, SATOYAMA)
    for person in (world.botan.person_id or 0, world.akiko.person_id or 0, 0):
        with pytest.raises(NotFound):
            service.offer_hand_over(world.akiko, SATOYAMA, person)


def test_the_office_puts_somebody_in_and_every_member_is_told_why(either_world: World) -> None:
    world = either_world
    service.appoint_acting(world.officer, SATOYAMA, "Chiyo@example.jp", "代表と連絡がつかないため")
    assert roles(world) == {"秋山秋子": "管理者", "千葉千代": "代わりの管理者"}
    for who in (world.akiko, world.chiyo):
        assert "理由：代表と連絡がつかないため" in mails_to(who.email)[-1].body_text
    [row] = service.members_view(world.akiko, SATOYAMA, "ja").history
    assert (row.what, row.who, row.about, row.reason) == ("市が代わりの管理者を置いた", "織田職員", "千葉千代", "代表と連絡がつかないため")
    service.change_role(world.akiko, SATOYAMA, world.chiyo.person_id or 0, "editor")
    assert roles(world)["千葉千代"] == "編集者"


MENDED = [("chiyo@example.jp", " ", "reason"), ("nobody@example.jp", "なぜ", "email"), ("akiko@example.jp", "なぜ", "email")]


@pytest.mark.parametrize(("email", "reason", "field"), MENDED)
def test_what_the_office_must_mend(world: World, email: str, reason: str, field: str) -> None:
    with pytest.raises(Invalid) as caught:
        service.appoint_acting(world.officer, SATOYAMA, email, reason)
    assert set(caught.value.errors) == {field}
    for who in (world.akiko, world.centre, world.staff):
        with pytest.raises(Refused):
            service.appoint_acting(who, SATOYAMA, "chiyo@example.jp", "なぜ")
