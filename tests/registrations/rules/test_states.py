from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from kamagaya_match.registrations.rules import (
    Party,
    RegistrationState,
    is_alive,
    may_become,
    may_cancel,
    pending_expired,
    size_ok,
)

S = RegistrationState
GONE = (S.CANCELLED, S.DECLINED, S.EXPIRED)


@pytest.mark.parametrize(
    ("state", "for_seat", "holds", "waits"),
    [
        (S.PENDING, True, True, False),
        (S.PENDING, False, False, True),
        (S.WAITLISTED, True, False, True),
        *[(state, True, True, False) for state in (S.CONFIRMED, S.OFFERED, S.ATTENDED, S.ABSENT)],
        *[(state, True, False, False) for state in GONE],
    ],
)
def test_who_holds_seats_and_who_waits(state: RegistrationState, for_seat: bool, holds: bool, waits: bool) -> None:
    party = Party(1, 2, state, for_seat)
    assert (party.holds_seats, party.waits) == (holds, waits)


def test_who_has_left_does_not_come_back() -> None:
    assert not any(may_become(before, after) for before, after in product(GONE, S))
    assert {state for state in S if not is_alive(state)} == set(GONE)


def test_nobody_becomes_pending_again_or_stays() -> None:
    assert not any(may_become(state, S.PENDING) or may_become(state, state) for state in S)


def test_a_check_in_can_be_taken_back() -> None:
    for mark in (S.ATTENDED, S.ABSENT):
        assert may_become(S.CONFIRMED, mark)
        assert may_become(mark, S.CONFIRMED)
        assert not may_cancel(mark)


def test_everyone_who_holds_or_waits_can_step_back_before_the_event() -> None:
    assert {state for state in S if may_cancel(state)} == {S.PENDING, S.CONFIRMED, S.WAITLISTED, S.OFFERED}


def test_only_the_waiting_are_offered_seats() -> None:
    assert [state for state in S if may_become(state, S.OFFERED)] == [S.WAITLISTED]


def test_a_pending_party_has_an_hour() -> None:
    came = datetime(2026, 12, 6, 1, tzinfo=UTC)
    assert not pending_expired(came + timedelta(minutes=59), came)
    assert pending_expired(came + timedelta(minutes=60), came)


def test_parties_of_one_to_ten() -> None:
    assert [size for size in range(-1, 13) if size_ok(size)] == list(range(1, 11))
