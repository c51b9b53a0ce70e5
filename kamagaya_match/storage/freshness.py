"""The version of everything public: cached pages and open tabs ask it whether they are still right.

Every transaction that changes something public raises one number (`public_changed`). Asking for it
costs microseconds on SQLite (`PRAGMA data_version` tells whether any other connection committed) and
one shared query on PostgreSQL, so that a cache can ask before each answer, in every process.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from functools import cache

from sqlalchemy import text

from .engine import engine, is_sqlite
from .transaction import Tx

POLL_SECONDS = 0.2


class SqliteVersion:
    """Reads the version over a connection of its own, which is never used for writing."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._seen: int | None = None
        self._number = 0

    async def number(self) -> int:
        seen: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        if seen != self._seen:
            self._number = self._connection.execute("SELECT number FROM site_version").fetchone()[0]
            self._seen = seen
        return self._number


class SharedQueryVersion:
    """Asks the server; callers that come while a question is under way share the next one."""

    def __init__(self) -> None:
        self._next: asyncio.Task[int] | None = None
        self._asking = asyncio.Lock()

    async def number(self) -> int:
        if self._next is None:
            self._next = asyncio.create_task(self._ask())
        return await asyncio.shield(self._next)

    async def _ask(self) -> int:
        async with self._asking:
            self._next = None  # from here on a newcomer needs a newer answer
            return await asyncio.to_thread(_query)


def _query() -> int:
    with engine().connect() as connection:
        return int(connection.execute(text("SELECT number FROM site_version")).scalar_one())


def version_in(tx: Tx) -> int:
    """The number of public changes that this transaction sees, for what a process keeps between transactions."""
    return int(tx.execute(text("SELECT number FROM site_version")).scalar_one())


@cache
def _source() -> SqliteVersion | SharedQueryVersion:
    if is_sqlite():
        return SqliteVersion(str(engine().url.database))
    return SharedQueryVersion()


def forget() -> None:
    """Forget the connection, after `dispose()`."""
    _source.cache_clear()


async def site_version() -> int:
    """The number of public changes so far, as of this moment."""
    return await _source().number()


async def changes() -> AsyncIterator[int]:
    """Yield the version now, and again within POLL_SECONDS of each change."""
    known = await site_version()
    yield known
    while True:
        await asyncio.sleep(POLL_SECONDS)
        number = await site_version()
        if number != known:
            known = number
            yield known
