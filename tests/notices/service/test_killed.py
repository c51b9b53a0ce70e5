"""The process that sends notices is killed in the middle; another goes on, and everyone is told once."""

import os
import signal
import subprocess
import sys
from collections import Counter

import pytest

from kamagaya_match.events import service as events
from kamagaya_match.notices import service
from kamagaya_match.settings import ROOT
from tests.events.service.test_writing import form
from tests.notices.clockface import Clockface
from tests.notices.dying import POINTS
from tests.registrations.stage import come, mails
from tests.world import SATOYAMA, World

pytestmark = pytest.mark.heavy

CASES = [(work, point) for work in ("remind_due", "ask_due", "tell_changes") for point in POINTS]


@pytest.mark.parametrize(("work", "point"), CASES)
def test_everyone_is_told_once(either_world: World, clockface: Clockface, work: str, point: str) -> None:
    values = form(**{"session.1.day": "2026-12-06", "capacity": "9", "fee": "0", "reminders.day": "on", "reconfirm": "on"})
    values |= {"reconfirm_days": "1", "question.1.label": "", "question.1.choices": ""}
    slug = events.create(either_world.akiko, SATOYAMA, values)
    events.hand_in(either_world.akiko, slug)
    people = [f"p{number}@example.jp" for number in range(4)]
    for address in people:
        come(slug, address, email=address)
    before = len(mails())
    clockface.turn_to(5, 18, month=12)
    events.change(either_world.akiko, slug, values | {"bring": "長ぐつ"})
    clockface.wait(minutes=10)

    command = [sys.executable, "-m", "tests.notices.dying", work, point, clockface.now.isoformat()]
    assert subprocess.run(command, cwd=ROOT, env=os.environ, check=False, timeout=60).returncode == -signal.SIGKILL
    sent = len(mails()) - before
    assert sent == (2 if point == "between" and work != "tell_changes" else 0)
    assert getattr(service, work)() == 4 - sent
    assert getattr(service, work)() == 0
    assert Counter(mail.to_address for mail in mails()[before:]) == Counter(people)
