"""The process that writes digests is killed in the middle; another goes on, and everyone is told once."""

import os
import signal
import subprocess
import sys

import pytest

from kamagaya_match.settings import ROOT
from tests.world import World

from .dying import POINTS
from .stage import GROUP, THURSDAY, follows, mails, published, send_at

pytestmark = pytest.mark.heavy


@pytest.mark.parametrize("point", POINTS)
def test_everyone_is_told_once(either_world: World, point: str) -> None:
    people = [either_world.botan, either_world.chiyo, either_world.daigo]
    for who in people:
        follows(who, GROUP)
    published(either_world, "aki", "落ち葉かき")
    command = [sys.executable, "-m", "tests.follows.dying", point, THURSDAY.isoformat()]
    assert subprocess.run(command, cwd=ROOT, env=os.environ, check=False, timeout=60).returncode == -signal.SIGKILL
    sent = sum(len(mails(who)) for who in people)
    assert sent == (1 if point == "between" else 0)
    assert send_at(THURSDAY) == 3 - sent and send_at(THURSDAY) == 0
    assert [len(mails(who)) for who in people] == [1, 1, 1]
