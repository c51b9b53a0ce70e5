"""A lock that lets waiting threads through in the order in which they came."""

from collections import deque
from threading import Lock
from types import TracebackType


class Turnstile:
    """First come, first served; not reentrant.

    SQLite has one writer at a time and lets waiters in at random after a sleep, so under a rush
    some would wait for seconds. Here the oldest waiter is always next.
    """

    def __init__(self) -> None:
        self._guard = Lock()
        self._waiting: deque[Lock] = deque()
        self._busy = False

    def __enter__(self) -> None:
        with self._guard:
            if not self._busy:
                self._busy = True
                return
            mine = Lock()
            mine.acquire()
            self._waiting.append(mine)
        mine.acquire()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._busy = False
