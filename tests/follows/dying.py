"""A clockwork that kills itself in the middle of its digests: `python -m tests.follows.dying POINT MOMENT`."""

import os
import signal
import sys
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import event

from kamagaya_match import clock, wiring
from kamagaya_match.follows import service
from kamagaya_match.ops import tables as tables
from kamagaya_match.storage import outbox
from kamagaya_match.storage.engine import engine
from kamagaya_match.storage.transaction import Tx

# Before the first mail is written, when the first digest is to be kept, and before the second mail.
POINTS = ("writing", "committing", "between")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def at_commit(_connection: Any) -> None:
    die()


def at_mail(number: int) -> None:
    calls, post = count(1), outbox.post

    def perhaps(tx: Tx, mail: outbox.Mail) -> None:
        if next(calls) == number:
            die()
        post(tx, mail)

    outbox.post = perhaps


if __name__ == "__main__":
    point, moment = sys.argv[1:]
    wiring.wire()
    clock.set_clock(lambda: datetime.fromisoformat(moment))
    {"writing": lambda: at_mail(1), "committing": lambda: event.listen(engine(), "commit", at_commit), "between": lambda: at_mail(2)}[
        point
    ]()
    service.send_due()
