"""How often something may be done."""

from collections.abc import Iterator

import pytest

from kamagaya_match import settings as settings_module
from kamagaya_match.outside import pace


@pytest.fixture(autouse=True)
def fresh(database: str) -> Iterator[None]:
    pace.forget()
    yield
    pace.forget()


def test_everyone_is_counted_alone() -> None:
    assert [pace.within("2/hour", "sign-in", "a") for _ in range(3)] == [True, True, False]
    assert pace.within("2/hour", "sign-in", "b")
    assert pace.within("2/hour", "sign-up", "a")


def test_every_part_of_a_limit_counts() -> None:
    assert [pace.within("5/hour;1/minute", "x") for _ in range(2)] == [True, False]


def test_this_machine_is_not_counted() -> None:
    assert all(pace.client_within("1/hour", "x", "127.0.0.1") for _ in range(3))
    assert [pace.client_within("1/hour", "x", "192.0.2.1") for _ in range(2)] == [True, False]


def test_nobody_is_shut_out_when_the_counter_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KM_REDIS_URL", "redis://127.0.0.1:1/0")
    settings_module.reset()
    assert all(pace.within("1/hour", "x") for _ in range(3))
