"""Transactions: what is kept, what is not, and who hears of it."""

import asyncio
import threading
import time

import pytest
from sqlmodel import select

from kamagaya_match.people.models import Person
from kamagaya_match.storage.freshness import changes, site_version
from kamagaya_match.storage.transaction import public_changed, reading, transaction
from kamagaya_match.storage.turnstile import Turnstile


def _names() -> list[str]:
    with reading() as tx:
        return [person.name for person in tx.exec(select(Person).order_by(Person.name))]


def _write(name: str, public: bool = False) -> None:
    with transaction() as tx:
        tx.add(Person(email=f"{name}@example.jp", name=name))
        if public:
            public_changed(tx)


def test_a_transaction_is_kept_whole_or_not_at_all(either_database: str) -> None:
    _write("aoi")
    with pytest.raises(RuntimeError), transaction() as tx:
        tx.add(Person(email="broken@example.jp", name="broken"))
        tx.flush()
        raise RuntimeError
    assert _names() == ["aoi"]


def test_only_public_changes_raise_the_version(either_database: str) -> None:
    async def numbers() -> list[int]:
        seen = [await site_version()]
        for name, public in (("aoi", False), ("beni", True), ("chie", True)):
            await asyncio.to_thread(_write, name, public)
            seen.append(await site_version())
        return seen

    assert asyncio.run(numbers()) == [0, 0, 1, 2]


def test_a_change_is_announced_to_whoever_watches(either_database: str) -> None:
    async def watch() -> list[int]:
        heard = []
        async for number in changes():
            heard.append(number)
            if len(heard) == 2:
                return heard
            await asyncio.to_thread(_write, "aoi", True)
        return heard

    assert asyncio.run(asyncio.wait_for(watch(), 5)) == [0, 1]


def test_many_writers_at_once_all_get_through(either_database: str) -> None:
    writers = [threading.Thread(target=_write, args=(f"p{number:02}",)) for number in range(40)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(_names()) == 40


def test_the_turnstile_lets_people_through_in_the_order_they_came() -> None:
    turnstile, order = Turnstile(), list[int]()

    def pass_through(number: int) -> None:
        with turnstile:
            order.append(number)

    with turnstile:
        waiting = [threading.Thread(target=pass_through, args=(number,)) for number in range(20)]
        for thread in waiting:
            thread.start()
            while len(turnstile._waiting) <= thread_number(waiting, thread):
                time.sleep(0.0005)
    for thread in waiting:
        thread.join()
    assert order == list(range(20))


def thread_number(threads: list[threading.Thread], thread: threading.Thread) -> int:
    return threads.index(thread)
