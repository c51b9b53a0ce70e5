"""The engine: SQLite in one file by default, PostgreSQL when the settings say so."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

from kamagaya_match.settings import settings

BUSY_MS = 30_000
SQLITE_THREADS = 20
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # what was acknowledged survives a power cut
    f"busy_timeout={BUSY_MS}",
    "foreign_keys=ON",
    "cache_size=-16000",
    "temp_store=MEMORY",
)


@cache
def engine() -> Engine:
    """The process's engine, made once; `dispose()` forgets it."""
    return make_engine(settings().database_url)


def dispose() -> None:
    """Close every connection, so that the next `engine()` starts anew."""
    if engine.cache_info().currsize:
        engine().dispose()
        engine.cache_clear()


def make_engine(url: str) -> Engine:
    """An engine for `url` with this product's habits: foreign keys, WAL, and BEGIN IMMEDIATE for writers."""
    if make_url(url).get_backend_name() == "sqlite":
        return _sqlite(url)
    return create_engine(url, pool_size=SQLITE_THREADS, max_overflow=10, pool_pre_ping=True)


def is_sqlite(bind: Engine | Connection | None = None) -> bool:
    return (bind or engine()).dialect.name == "sqlite"


def _sqlite(url: str) -> Engine:
    made = create_engine(url, pool_size=SQLITE_THREADS, max_overflow=20, connect_args={"check_same_thread": False})
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's "begin" event below starts transactions, not the driver
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
