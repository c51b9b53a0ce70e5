"""A mail worker that kills itself, as a power cut would, at one point of its cycle: `python -m tests.outside.dying POINT TIME`."""

import os
import re
import signal
import smtplib
import sys
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from sqlalchemy import event

from kamagaya_match.ops import tables as tables
from kamagaya_match.outside import mail, worker
from kamagaya_match.storage import outbox
from kamagaya_match.storage.engine import engine

BEFORE_ACCEPTING = ("before_claim", "claiming", "claimed", "before_dialling", "dialled", "half_written")
AFTER_ACCEPTING = ("accepted", "before_noting", "noting")
NOTED = ("noted",)


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def dying_before(holder: Any, name: str, time: int) -> None:
    """Let the function `name` kill the process instead of its work when it is called for the `time`th time."""
    work, calls = getattr(holder, name), count(1)

    def perhaps(*given: Any, **named: Any) -> Any:
        if next(calls) == time:
            die()
        return work(*given, **named)

    setattr(holder, name, perhaps)


def dying_after(holder: Any, name: str, time: int) -> None:
    """Let the function `name` do its work, and kill the process before anybody knows."""
    work, calls = getattr(holder, name), count(1)

    def perhaps(*given: Any, **named: Any) -> Any:
        answer = work(*given, **named)
        if next(calls) == time:
            die()
        return answer

    setattr(holder, name, perhaps)


def dying_at_commit(commit: int) -> None:
    calls: Iterator[int] = count(1)

    def perhaps(_connection: Any) -> None:
        if next(calls) == commit:
            die()

    event.listen(engine(), "commit", perhaps)


def dying_in_the_middle_of_the_text(time: int) -> None:
    whole, calls = smtplib.SMTP.data, count(1)

    def half(line: smtplib.SMTP, text: Any) -> Any:
        if next(calls) != time:
            return whole(line, text)
        line.putcmd("data")
        line.getreply()
        line.send(re.sub(b"\\.$", b"", text)[: len(text) // 2])
        return die()

    smtplib.SMTP.data = half  # type: ignore[assignment,method-assign]


def prepare(point: str, time: int) -> None:
    ways: dict[str, Callable[[], None]] = {
        "before_claim": lambda: dying_before(outbox, "claim", time),
        "claiming": lambda: dying_at_commit(2 * time - 1),
        "claimed": lambda: dying_before(worker, "_send", time),
        "before_dialling": lambda: dying_before(mail, "_dial", 1),
        "dialled": lambda: dying_before(smtplib.SMTP, "mail", time),
        "half_written": lambda: dying_in_the_middle_of_the_text(time),
        "accepted": lambda: dying_after(smtplib.SMTP, "data", time),
        "before_noting": lambda: dying_before(outbox, "sent", time),
        "noting": lambda: dying_at_commit(2 * time),
        "noted": lambda: dying_after(outbox, "sent", time),
    }
    ways[point]()


if __name__ == "__main__":
    prepare(sys.argv[1], int(sys.argv[2]))
    worker.send_due()
