"""How long an offered seat waits for its answer: shorter as the event comes near, and never over night."""

from datetime import datetime, time, timedelta

from kamagaya_match.clock import TOKYO, at

WEEK, TWO_DAYS, LAST_DAY, LAST_HOURS = timedelta(days=7), timedelta(days=2), timedelta(days=1), timedelta(hours=3)
MORNING, NIGHT = time(8), time(22)
AFTER_MORNING = time(9)
BEFORE_START = timedelta(hours=1)


def offer_until(now: datetime, starts: datetime) -> datetime | None:
    """Until when an offer made now is held; None in the last hours, when a seat is given without asking.

    48 hours; a day in the last week; 6 hours in the last two days; an hour on the last day. An end at night waits for the
    morning, as long as that is an hour before the start.
    """
    left = starts - now
    if left <= LAST_HOURS:
        return None
    until = now + _lasts(left)
    return max(until, min(_by_day(until), starts - BEFORE_START))


def _lasts(left: timedelta) -> timedelta:
    if left > WEEK:
        return timedelta(hours=48)
    if left > TWO_DAYS:
        return timedelta(hours=24)
    return timedelta(hours=6) if left > LAST_DAY else timedelta(hours=1)


def _by_day(until: datetime) -> datetime:
    local = until.astimezone(TOKYO)
    if local.time() < MORNING:
        return at(local.date(), AFTER_MORNING)
    return at(local.date() + timedelta(days=1), AFTER_MORNING) if local.time() >= NIGHT else until
