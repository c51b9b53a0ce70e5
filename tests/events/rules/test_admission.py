from datetime import datetime, timedelta

import pytest

from kamagaya_match.clock import TOKYO
from kamagaya_match.events.rules import (
    Admission,
    EventStatus,
    Quota,
    SignUpPhase,
    draw_time,
    has_opened,
    lottery_in_order,
    quotas_fit,
    quotas_open_time,
    sign_up_phase,
)
from kamagaya_match.words.catalogue import say

NOON = datetime(2026, 12, 1, 12, tzinfo=TOKYO)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STARTS = NOON + 10 * DAY


@pytest.mark.parametrize(("closes", "drawn"), [(12, 14), (6.5, 9), (7, 9), (18.9, 20.9), (19, 33), (23.983, 33), (24, 33)])
def test_a_draw_is_two_hours_later_but_by_day(closes: float, drawn: float) -> None:
    midnight = NOON - 12 * HOUR
    assert draw_time(midnight + timedelta(hours=closes)) == midnight + timedelta(hours=drawn)


@pytest.mark.parametrize(
    ("status", "opens", "arrivals", "expected"),
    [
        (EventStatus.DRAFT, None, 0, False),
        (EventStatus.PENDING, None, 0, False),
        (EventStatus.PUBLISHED, None, 0, True),
        (EventStatus.PUBLISHED, NOON + HOUR, 0, False),
        (EventStatus.PUBLISHED, NOON, 0, True),
        (EventStatus.PUBLISHED, NOON + HOUR, 1, True),
        (EventStatus.CANCELLED, None, 0, True),
    ],
)
def test_from_when_people_rely_on_what_was_announced(status: EventStatus, opens: datetime | None, arrivals: int, expected: bool) -> None:
    assert has_opened(NOON, status, opens, arrivals) is expected


@pytest.mark.parametrize(
    ("admission", "closes", "now", "expected"),
    [
        (Admission.FIRST_COME, None, NOON, STARTS - 2 * DAY),
        (Admission.FIRST_COME, NOON + 5 * DAY, NOON, NOON + 3 * DAY),
        (Admission.LOTTERY, NOON + 5 * DAY, NOON, NOON + 5 * DAY),
        (Admission.FIRST_COME, NOON + DAY, NOON, STARTS),
    ],
)
def test_kept_seats_open_by_themselves(admission: Admission, closes: datetime | None, now: datetime, expected: datetime) -> None:
    assert quotas_open_time(admission, closes, STARTS, now) == expected


def test_kept_seats_are_among_the_events_own() -> None:
    assert quotas_fit(None, {}) and quotas_fit(5, {"resident": 3, "student": 2})
    assert not quotas_fit(5, {"resident": 6}) and not quotas_fit(None, {"resident": 1})


def test_a_lottery_closes_a_day_before_the_start() -> None:
    assert lottery_in_order(Admission.FIRST_COME, None, STARTS)
    assert lottery_in_order(Admission.LOTTERY, STARTS - DAY, STARTS) and lottery_in_order(Admission.LOTTERY, NOON, None)
    assert not lottery_in_order(Admission.LOTTERY, None, STARTS)
    assert not lottery_in_order(Admission.LOTTERY, STARTS - DAY + HOUR, STARTS)


@pytest.mark.parametrize(
    ("admission", "drawn", "now", "left", "expected"),
    [
        (Admission.LOTTERY, False, NOON - HOUR, 0, SignUpPhase.OPEN),
        (Admission.LOTTERY, False, NOON, 5, SignUpPhase.CLOSED),
        (Admission.LOTTERY, True, NOON, 5, SignUpPhase.OPEN),
        (Admission.LOTTERY, True, NOON, 0, SignUpPhase.WAITING),
        (Admission.LOTTERY, True, STARTS, 5, SignUpPhase.CLOSED),
        (Admission.APPROVAL, False, NOON - HOUR, 0, SignUpPhase.OPEN),
        (Admission.APPROVAL, False, NOON, 5, SignUpPhase.CLOSED),
    ],
)
def test_what_one_can_do_goes_with_the_way(admission: Admission, drawn: bool, now: datetime, left: int, expected: SignUpPhase) -> None:
    ends = STARTS + HOUR
    assert (
        sign_up_phase(now, EventStatus.PUBLISHED, None, NOON, STARTS, left, True, ends=ends, admission=admission, drawn=drawn) is expected
    )


@pytest.mark.parametrize("kind", list(Quota))
def test_every_kind_has_its_words(kind: Quota) -> None:
    assert all(say(lang, f"quotas.{kind}") for lang in ("ja", "easy", "en"))
