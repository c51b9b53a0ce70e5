"""Seats kept for some, the time of a draw, and what stays as it was announced."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum

from kamagaya_match.clock import TOKYO, at

from .kinds import Admission
from .life import EventStatus

DRAWN_AFTER = timedelta(hours=2)
CLOSED_BEFORE = timedelta(days=1)
# What a party can come to hold in a lottery by losing others, where the group wants that.
MOST_TICKETS = 3
OPENED_BEFORE = timedelta(days=2)
MORNING, NIGHT = time(9), time(21)


class Quota(StrEnum):
    """For whom seats can be kept: kinds of actors, and what people are."""

    RESIDENT = "resident"
    FIRST_TIMER = "first_timer"
    STUDENT = "student"
    CITIZEN = "citizen"
    CIVIC_GROUP = "civic_group"
    NEIGHBOURHOOD = "neighbourhood"
    BUSINESS = "business"
    GOVERNMENT = "government"
    SCHOOL = "school"


def draw_time(closes: datetime) -> datetime:
    """When a lottery is drawn: some time after it closes, so that late mails can still be confirmed, and not at night."""
    due = (closes + DRAWN_AFTER).astimezone(TOKYO)
    if due.time() < MORNING:
        return at(due.date(), MORNING)
    return at(due.date() + timedelta(days=1), MORNING) if due.time() >= NIGHT else due


def has_opened(now: datetime, status: EventStatus, opens: datetime | None, arrivals: int) -> bool:
    """Whether people may rely on what was announced: sign-up has begun, or somebody is on the list already."""
    return arrivals > 0 or (status is not EventStatus.DRAFT and status is not EventStatus.PENDING and (opens is None or now >= opens))


def quotas_open_time(admission: Admission, closes: datetime | None, starts: datetime, now: datetime) -> datetime:
    """When kept seats open to all if the group says nothing: two days before sign-up closes, or when a lottery does.

    Where that is past already, they stay kept until the start.
    """
    until = closes or starts
    opens = until if admission is Admission.LOTTERY else until - OPENED_BEFORE
    return opens if opens > now else starts


def quotas_fit(capacity: int | None, quotas: Mapping[str, int]) -> bool:
    """Whether the kept seats are among the event's."""
    return not quotas or (capacity is not None and sum(quotas.values()) <= capacity)


def lottery_in_order(admission: Admission, closes: datetime | None, starts: datetime | None) -> bool:
    """Whether a lottery closes early enough for those who won to hear of it and come."""
    if admission is not Admission.LOTTERY:
        return True
    return closes is not None and (starts is None or closes + CLOSED_BEFORE <= starts)
