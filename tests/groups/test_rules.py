from datetime import UTC, datetime, timedelta

import pytest

from kamagaya_match.groups.rules import (
    GROUP_KINDS,
    ActorKind,
    GroupRole,
    GroupStatus,
    Visible,
    invitation_expires,
    invitation_open,
    leaves_an_owner,
    may_manage_members,
    may_post,
    posts_need_approval,
    visible_to,
)

ALICE, BOB = 1, 2
SENT = datetime(2026, 12, 1, 9, tzinfo=UTC)


def test_every_kind_of_actor_but_the_citizen_is_a_group() -> None:
    assert {ActorKind.CITIZEN} == set(ActorKind) - set(GROUP_KINDS)


@pytest.mark.parametrize(
    ("status", "approval", "posts"),
    [(GroupStatus.UNVERIFIED, True, True), (GroupStatus.VERIFIED, False, True), (GroupStatus.SUSPENDED, False, False)],
)
def test_what_a_status_means_for_posts(status: GroupStatus, approval: bool, posts: bool) -> None:
    assert (posts_need_approval(status), may_post(status)) == (approval, posts)


@pytest.mark.parametrize(
    ("visible", "anyone", "participant", "office"),
    [(Visible.PUBLIC, True, True, True), (Visible.PARTICIPANTS, False, True, True), (Visible.OFFICE, False, False, True)],
)
def test_who_sees_a_contact(visible: Visible, anyone: bool, participant: bool, office: bool) -> None:
    assert visible_to(visible) is anyone
    assert visible_to(visible, participant=True) is participant
    assert visible_to(visible, office=True) is office


def test_only_owners_manage_members() -> None:
    assert [may_manage_members(role) for role in (GroupRole.OWNER, GroupRole.EDITOR, None)] == [True, False, False]


def test_the_last_owner_cannot_leave() -> None:
    assert not leaves_an_owner([(ALICE, GroupRole.OWNER), (BOB, GroupRole.EDITOR)], leaving=ALICE)
    assert leaves_an_owner([(ALICE, GroupRole.OWNER), (BOB, GroupRole.EDITOR)], leaving=BOB)
    assert leaves_an_owner([(ALICE, GroupRole.OWNER), (BOB, GroupRole.OWNER)], leaving=ALICE)


def test_an_invitation_is_open_for_fourteen_days() -> None:
    expires = invitation_expires(SENT)
    assert expires == SENT + timedelta(days=14)
    assert invitation_open(expires - timedelta(seconds=1), expires)
    assert not invitation_open(expires, expires)
    assert not invitation_open(SENT, expires, settled=True)
