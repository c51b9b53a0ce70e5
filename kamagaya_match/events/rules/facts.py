"""What follows from an event's facts: what is missing, what moves a calendar, who has time for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kamagaya_match import clock
from kamagaya_match.words.dates import is_day_off

from .admission import lottery_in_order, quotas_fit
from .kinds import Admission

EVENING_FROM = 17
LONGEST = timedelta(days=731)  # from the first start to the last end; the search looks back no further


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFacts:
    """What a form knows of an event before it is published; `fee` in yen, None when not yet said."""

    title: str = ""
    summary: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    place: str = ""
    online: bool = False
    online_url: str = ""
    fee: int | None = None
    contact: str = ""
    sign_up: bool = True
    opens: datetime | None = None
    closes: datetime | None = None
    capacity: int | None = None
    admission: Admission = Admission.FIRST_COME
    quotas: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFacts:
    """What a phone's calendar shows of an event."""

    title: str
    starts: datetime
    ends: datetime | None
    all_day: bool
    place: str
    online_url: str
    cancelled: bool


def missing_for_publishing(facts: EventFacts) -> list[str]:
    """Catalogue keys of what must be filled in or put right, in the order of the form; empty when ready."""
    checks = {
        "title": bool(facts.title.strip()),
        "summary": bool(facts.summary.strip()),
        "starts": facts.starts is not None,
        "ends_before_start": _in_order(facts.starts, facts.ends, strictly=True),
        "place": facts.online or bool(facts.place.strip()),
        "online_url": not facts.online or bool(facts.online_url.strip()),
        "fee": facts.fee is not None,
        "negative_fee": facts.fee is None or facts.fee >= 0,
        "contact": bool(facts.contact.strip()),
        **(_sign_up_checks(facts) if facts.sign_up else {}),
    }
    return [f"event_checks.{name}" for name, fine in checks.items() if not fine]


def moves_calendar(before: CalendarFacts, after: CalendarFacts) -> bool:
    """Whether calendars must take up a change."""
    return before != after


def evening_or_weekend(starts: datetime) -> bool:
    """Whether people who work by day have time: from 17:00, or on a Saturday, Sunday or holiday."""
    local = starts.astimezone(clock.TOKYO)
    return local.hour >= EVENING_FROM or is_day_off(local.date())


def _sign_up_checks(facts: EventFacts) -> dict[str, bool]:
    return {
        "capacity": facts.capacity is None or facts.capacity > 0,
        "lottery_capacity": facts.admission is not Admission.LOTTERY or facts.capacity is not None,
        "lottery_closes": lottery_in_order(facts.admission, facts.closes, facts.starts),
        "quotas": quotas_fit(facts.capacity, facts.quotas),
        "closes_before_opens": _in_order(facts.opens, facts.closes, strictly=True),
        "closes_after_end": _in_order(facts.closes, facts.ends or facts.starts),
    }


def _in_order(first: datetime | None, second: datetime | None, *, strictly: bool = False) -> bool:
    if first is None or second is None:
        return True
    return first < second if strictly else first <= second
