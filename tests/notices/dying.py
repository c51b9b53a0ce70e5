"""A clockwork that kills itself in the middle of its work: `python -m tests.notices.dying WORK POINT MOMENT`."""

import os
import signal
import sys
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import event

from kamagaya_match import clock, wiring
from kamagaya_match.notices import service
from kamagaya_match.notices.service import sending
from kamagaya_match.ops import tables as tables
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.engine import engine

POINTS = ("writing", "committing", "between")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def at_commit(number: int) -> None:
    calls = count(1)

    def perhaps(_connection: Any) -> None:
        if next(calls) == number:
            die()

    event.listen(engine(), "commit", perhaps)


def at_mail(number: int) -> None:
    calls, write = count(1), registrations.write

    def perhaps(*given: Any, **values: Any) -> None:
        if next(calls) == number:
            die()
        write(*given, **values)

    registrations.write = perhaps


if __name__ == "__main__":
    work, point, moment = sys.argv[1:]
    wiring.wire()
    clock.set_clock(lambda: datetime.fromisoformat(moment))
    sending.AT_ONCE = 2
    {"writing": lambda: at_mail(2), "committing": lambda: at_commit(1), "between": lambda: at_mail(3)}[point]()
    getattr(service, work)()
