"""The loop goes on whatever happens."""

import asyncio

import pytest

from kamagaya_match.notices import clockwork


async def test_one_that_stumbles_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(clockwork, "EVERY", 0.001)

    def stumble() -> int:
        done.append("stumbled")
        raise RuntimeError

    def works() -> int:
        done.append("worked")
        return 1

    monkeypatch.setattr(clockwork, "tell_changes", stumble)
    monkeypatch.setattr(clockwork, "remind_due", works)
    monkeypatch.setattr(clockwork, "ask_due", works)
    task = asyncio.create_task(clockwork.notice_forever())
    async with asyncio.timeout(10):
        while done.count("stumbled") < 3:
            await asyncio.sleep(0.001)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert done[:4] == ["stumbled", "worked", "worked", "stumbled"]
