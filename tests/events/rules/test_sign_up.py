from datetime import UTC, datetime, timedelta

import pytest

from kamagaya_match.events.rules import EventStatus, SignUpPhase, sign_up_phase

HOUR = timedelta(hours=1)
STARTS = datetime(2026, 12, 6, 1, tzinfo=UTC)
ENDS = STARTS + 2 * HOUR
OPENS = STARTS - 100 * HOUR
CLOSES = STARTS - 10 * HOUR


def at(
    now: datetime,
    *,
    status: EventStatus = EventStatus.PUBLISHED,
    left: int | None = 4,
    waiting_list: bool = True,
    closes: datetime | None = CLOSES,
    needed: bool = True,
) -> SignUpPhase:
    return sign_up_phase(now, status, OPENS, closes, STARTS, left, waiting_list, ends=ENDS, needed=needed)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (OPENS - HOUR, SignUpPhase.NOT_OPEN),
        (OPENS, SignUpPhase.OPEN),
        (CLOSES - HOUR, SignUpPhase.OPEN),
        (CLOSES, SignUpPhase.CLOSED),
        (STARTS, SignUpPhase.CLOSED),
        (ENDS, SignUpPhase.OVER),
    ],
)
def test_it_goes_with_the_time(now: datetime, expected: SignUpPhase) -> None:
    assert at(now) is expected


@pytest.mark.parametrize(
    ("left", "waiting_list", "expected"),
    [
        (None, False, SignUpPhase.OPEN),
        (1, False, SignUpPhase.OPEN),
        (0, True, SignUpPhase.WAITING),
        (0, False, SignUpPhase.FULL),
    ],
)
def test_it_goes_with_the_seats(left: int | None, waiting_list: bool, expected: SignUpPhase) -> None:
    assert at(OPENS, left=left, waiting_list=waiting_list) is expected


@pytest.mark.parametrize("now", [OPENS - HOUR, OPENS, CLOSES, ENDS])
def test_a_cancelled_event_is_cancelled_first_of_all(now: datetime) -> None:
    assert at(now, status=EventStatus.CANCELLED) is SignUpPhase.CANCELLED


@pytest.mark.parametrize("status", [EventStatus.DRAFT, EventStatus.PENDING])
def test_nobody_signs_up_to_what_is_not_published(status: EventStatus) -> None:
    assert at(OPENS, status=status) is SignUpPhase.NOT_OPEN


def test_without_a_closing_time_it_closes_at_the_start() -> None:
    assert at(STARTS - HOUR, closes=None) is SignUpPhase.OPEN
    assert at(STARTS, closes=None) is SignUpPhase.CLOSED


def test_one_just_comes_until_it_is_over() -> None:
    assert at(STARTS, needed=False) is SignUpPhase.NOT_NEEDED
    assert at(ENDS, needed=False) is SignUpPhase.OVER


def test_parties_are_taken_while_open_or_waiting() -> None:
    assert [phase for phase in SignUpPhase if phase.takes_parties] == [SignUpPhase.OPEN, SignUpPhase.WAITING]
