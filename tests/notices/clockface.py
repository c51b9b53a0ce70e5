"""A clock that the test moves."""

from datetime import datetime, timedelta
from types import TracebackType

from kamagaya_match import clock
from tests.registrations.stage import NOON


class Clockface:
    """Stands at NOON of 20 November 2026, a Friday, until it is moved."""

    def __init__(self) -> None:
        self.now = NOON

    def __enter__(self) -> "Clockface":
        clock.set_clock(lambda: self.now)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        clock.set_clock(None)

    def turn_to(self, day: int, hour: int = 12, minute: int = 0, month: int = 11) -> None:
        self.now = datetime(2026, month, day, hour, minute, tzinfo=clock.TOKYO)

    def wait(self, **time: int) -> None:
        self.now += timedelta(**time)


def at(day: int, hour: int = 10, minute: int = 0, month: int = 12) -> datetime:
    """A moment in December 2026."""
    return datetime(2026, month, day, hour, minute, tzinfo=clock.TOKYO)
