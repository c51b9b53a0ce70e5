from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from kamagaya_match.events.rules import EventPhase, EventStatus, is_listed, is_over, may_move, phase, status_when_handed_in
from kamagaya_match.groups.rules import GroupStatus

STARTS = datetime(2026, 12, 6, 1, tzinfo=UTC)
ENDS = STARTS + timedelta(hours=2)
DRAFT, PENDING, PUBLISHED, CANCELLED = EventStatus


def moves(group: GroupStatus, *, editor: bool = False, office: bool = False) -> set[tuple[EventStatus, EventStatus]]:
    pairs = product(EventStatus, EventStatus)
    return {pair for pair in pairs if may_move(*pair, group=group, editor=editor, office=office)}


def test_an_outsider_moves_nothing() -> None:
    assert all(moves(group) == set() for group in GroupStatus)


def test_an_editor_of_a_verified_group_publishes() -> None:
    assert moves(GroupStatus.VERIFIED, editor=True) == {(DRAFT, PENDING), (DRAFT, PUBLISHED), (PENDING, DRAFT), (PUBLISHED, CANCELLED)}


def test_an_editor_of_an_unverified_group_hands_in() -> None:
    assert moves(GroupStatus.UNVERIFIED, editor=True) == {(DRAFT, PENDING), (PENDING, DRAFT), (PUBLISHED, CANCELLED)}


def test_an_editor_of_a_suspended_group_can_only_step_back() -> None:
    assert moves(GroupStatus.SUSPENDED, editor=True) == {(PENDING, DRAFT), (PUBLISHED, CANCELLED)}


@pytest.mark.parametrize("group", GroupStatus)
def test_the_office_also_approves_takes_back_and_revives(group: GroupStatus) -> None:
    more = moves(group, office=True) - moves(GroupStatus.VERIFIED, editor=True)
    assert more == {(PENDING, PUBLISHED), (PUBLISHED, DRAFT), (CANCELLED, PUBLISHED)}


@pytest.mark.parametrize("group", [GroupStatus.VERIFIED, GroupStatus.UNVERIFIED])
def test_what_a_draft_becomes_is_a_move_its_editor_may_make(group: GroupStatus) -> None:
    assert may_move(DRAFT, status_when_handed_in(group), group=group, editor=True, office=False)


def test_the_office_publishes_at_once() -> None:
    assert status_when_handed_in(GroupStatus.UNVERIFIED) is PENDING
    assert status_when_handed_in(GroupStatus.UNVERIFIED, office=True) is PUBLISHED


def test_it_is_over_when_it_has_ended() -> None:
    assert not is_over(ENDS - timedelta(seconds=1), STARTS, ENDS)
    assert is_over(ENDS, STARTS, ENDS)
    assert is_over(STARTS, STARTS, None)


@pytest.mark.parametrize("status", EventStatus)
def test_only_a_published_event_gets_over(status: EventStatus) -> None:
    assert phase(STARTS, status, STARTS, ENDS).value == status.value
    assert phase(ENDS, status, STARTS, ENDS) == (EventPhase.OVER if status is PUBLISHED else EventPhase(status.value))


def test_cancelled_events_stay_listed() -> None:
    assert [status for status in EventStatus if is_listed(status)] == [PUBLISHED, CANCELLED]
