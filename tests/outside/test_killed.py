"""The worker is killed at every point of its cycle; each mail arrives once, or once more where the server had already taken it."""

import os
import signal
import subprocess
import sys
from collections import Counter
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.outside import worker
from kamagaya_match.settings import ROOT
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import transaction

from .conftest import Server
from .dying import AFTER_ACCEPTING, BEFORE_ACCEPTING, NOTED

pytestmark = pytest.mark.heavy

PEOPLE = ["akiko@example.jp", "botan@example.jp", "chiyo@example.jp"]
SECOND = PEOPLE[1]


def _post() -> None:
    with transaction() as tx:
        for one in PEOPLE:
            outbox.post(tx, outbox.Mail(to=one, subject="お知らせ", text="落ち葉かきのお知らせです。\n" * 200))


def _kill_at(point: str) -> None:
    """Let a worker of its own process die when it has the second mail in hand."""
    ended = subprocess.run([sys.executable, "-m", "tests.outside.dying", point, "2"], cwd=ROOT, env=os.environ, check=False, timeout=60)
    assert ended.returncode == -signal.SIGKILL


def _arrived(server: Server) -> Counter[str]:
    return Counter(str(mail["To"]) for mail in server.mails)


@pytest.mark.parametrize("point", [*BEFORE_ACCEPTING, *AFTER_ACCEPTING, *NOTED])
def test_nothing_is_lost_and_nothing_comes_twice_but_what_was_taken_already(either_smtp_server: Server, point: str) -> None:
    _post()
    _kill_at(point)
    in_hand = point not in ("before_claim", "claiming", "noted")
    worker.send_due()  # another worker goes on at once; the mail that the dead one held stays claimed
    held = PEOPLE[0] if point == "before_dialling" else SECOND
    assert set(_arrived(either_smtp_server)) == set(PEOPLE) - ({held} if in_hand and point not in AFTER_ACCEPTING else set())
    with clock.frozen(clock.now() + outbox.CLAIM + timedelta(seconds=1)):
        worker.send_due()
        assert worker.send_due() == 0
    twice = {SECOND} if point in AFTER_ACCEPTING else set()
    assert _arrived(either_smtp_server) == Counter(PEOPLE) + Counter(twice)
    names = {str(mail["Message-ID"]) for mail in either_smtp_server.mails}
    assert len(names) == len(PEOPLE)


def test_a_worker_that_woke_up_late_does_not_take_the_mail_from_another(either_smtp_server: Server) -> None:
    _post()
    slow = outbox.claim()
    assert slow is not None and slow.id is not None
    with clock.frozen(clock.now() + outbox.CLAIM + timedelta(seconds=1)):
        quick = outbox.claim()
        assert quick is not None and quick.id == slow.id
        outbox.failed(slow.id, "lost the connection in its sleep", tries=slow.tries)
        other = outbox.claim()
        assert other is not None and other.id != quick.id
        outbox.sent(quick.id)
        outbox.failed(quick.id, "once more", tries=quick.tries)
    with clock.frozen(clock.now() + timedelta(days=1)):
        worker.send_due()
    assert PEOPLE[0] not in _arrived(either_smtp_server)
