"""The one door to time: aware datetimes in the city's zone, replaceable in tests."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

TOKYO = ZoneInfo("Asia/Tokyo")


def _system_time() -> datetime:
    return datetime.now(TOKYO)


# A module global, so that a test's frozen time also holds inside thread pools.
_source: Callable[[], datetime] = _system_time


def now() -> datetime:
    """This moment, aware, in Tokyo."""
    return _source().astimezone(TOKYO)


def today() -> date:
    """The date in Tokyo."""
    return now().date()


def at(day: date, time_of_day: time) -> datetime:
    """The moment at which Tokyo's clocks show this day and time."""
    return datetime.combine(day, time_of_day, tzinfo=TOKYO)


def set_clock(source: Callable[[], datetime] | None) -> None:
    """Take the time from `source`, which gives aware datetimes; None goes back to the system's clock."""
    global _source
    _source = source or _system_time


@contextmanager
def frozen(moment: datetime) -> Iterator[None]:
    """Hold time still at an aware `moment` for every thread of the process."""
    before = _source
    set_clock(lambda: moment)
    try:
        yield
    finally:
        set_clock(before)
