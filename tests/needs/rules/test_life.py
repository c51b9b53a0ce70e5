from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import product

import pytest

from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.needs.rules import (
    REPLY_WITHIN,
    ApplicationState,
    DeskTab,
    NeedPhase,
    NeedStatus,
    Order,
    is_listed,
    may_answer,
    may_apply_again,
    may_move,
    may_withdraw,
    phase,
    reply_overdue,
    status_when_handed_in,
    takes_applications,
)
from kamagaya_match.words.catalogue import keys

DRAFT, PENDING, PUBLISHED, CLOSED = NeedStatus
STANDBY, SENT, ACCEPTED, DECLINED, WITHDRAWN = ApplicationState
TODAY = date(2026, 12, 6)


def moves(group: GroupStatus, *, editor: bool = False, office: bool = False) -> set[tuple[NeedStatus, NeedStatus]]:
    pairs = product(NeedStatus, NeedStatus)
    return {pair for pair in pairs if may_move(*pair, group=group, editor=editor, office=office)}


def test_who_moves_a_need() -> None:
    stepping_back = {(PENDING, DRAFT), (PUBLISHED, CLOSED)}
    assert moves(GroupStatus.VERIFIED) == set()
    assert moves(GroupStatus.SUSPENDED, editor=True) == stepping_back
    assert moves(GroupStatus.UNVERIFIED, editor=True) == stepping_back | {(DRAFT, PENDING)}
    own = stepping_back | {(DRAFT, PENDING), (DRAFT, PUBLISHED), (CLOSED, PUBLISHED)}
    assert moves(GroupStatus.VERIFIED, editor=True) == own
    assert moves(GroupStatus.SUSPENDED, office=True) == own | {(PENDING, PUBLISHED), (PUBLISHED, DRAFT)}


def test_what_a_draft_becomes() -> None:
    assert status_when_handed_in(GroupStatus.VERIFIED) is PUBLISHED
    assert status_when_handed_in(GroupStatus.UNVERIFIED) is PENDING
    assert status_when_handed_in(GroupStatus.UNVERIFIED, office=True) is PUBLISHED


def test_closed_needs_stay_readable() -> None:
    assert [status for status in NeedStatus if is_listed(status)] == [PUBLISHED, CLOSED]


@pytest.mark.parametrize(
    ("status", "until", "wanted", "accepted", "expected"),
    [
        (PUBLISHED, TODAY, None, 99, True),
        (PUBLISHED, TODAY, 2, 1, True),
        (PUBLISHED, TODAY, 2, 2, False),
        (PUBLISHED, TODAY - timedelta(days=1), None, 0, False),
        (PENDING, TODAY, None, 0, False),
        (CLOSED, TODAY, None, 0, False),
    ],
)
def test_when_one_can_apply(status: NeedStatus, until: date, wanted: int | None, accepted: int, expected: bool) -> None:
    assert takes_applications(TODAY, status, until, wanted, accepted) is expected


def test_how_a_group_answers() -> None:
    allowed = {pair for pair in product(ApplicationState, ApplicationState) if may_answer(*pair)}
    assert allowed == {(SENT, ACCEPTED), (SENT, DECLINED), (DECLINED, ACCEPTED)}


def test_how_an_applicant_steps_back_and_returns() -> None:
    assert [state for state in ApplicationState if may_withdraw(state)] == [STANDBY, SENT, ACCEPTED]
    assert [state for state in ApplicationState if may_apply_again(state)] == [STANDBY, WITHDRAWN]


def test_a_reply_is_overdue_after_48_hours() -> None:
    sent_at = datetime(2026, 12, 6, 1, tzinfo=UTC)
    assert not reply_overdue(sent_at + REPLY_WITHIN - timedelta(seconds=1), sent_at, SENT)
    assert reply_overdue(sent_at + timedelta(hours=48), sent_at, SENT)
    assert not reply_overdue(sent_at + timedelta(hours=48), sent_at, ACCEPTED)
    assert not reply_overdue(sent_at + timedelta(hours=48), sent_at, SENT, sent_at + timedelta(hours=1))


@pytest.mark.parametrize(
    ("status", "until", "wanted", "accepted", "expected"),
    [
        (DRAFT, None, None, 0, NeedPhase.DRAFT),
        (PENDING, TODAY, 1, 0, NeedPhase.PENDING),
        (PUBLISHED, TODAY, 1, 0, NeedPhase.OPEN),
        (PUBLISHED, TODAY, 1, 1, NeedPhase.FULL),
        (PUBLISHED, TODAY - timedelta(days=1), 1, 1, NeedPhase.PAST),
        (PUBLISHED, None, None, 0, NeedPhase.PAST),
        (CLOSED, TODAY, None, 0, NeedPhase.CLOSED),
    ],
)
def test_where_a_need_stands(status: NeedStatus, until: date | None, wanted: int | None, accepted: int, expected: NeedPhase) -> None:
    assert phase(TODAY, status, until, wanted, accepted) is expected


def test_fixed_words_have_texts_of_their_own() -> None:
    tables: dict[str, type[StrEnum]] = {"needs.phases": NeedPhase, "needs.orders": Order, "need_desk.tabs": DeskTab}
    assert {f"{table}.{one}" for table, words in tables.items() for one in words} <= keys()
    over = (NeedPhase.FULL, NeedPhase.PAST, NeedPhase.CLOSED)
    assert {f"needs.over.{one}_{part}" for one in over for part in ("title", "text")} <= keys()
