"""Which database the product uses during a test."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from kamagaya_match import settings
from kamagaya_match.storage import engine, freshness

_make = engine.make_engine


@cache
def _again(url: str) -> Engine:
    """One engine of an address for all tests: it still knows how to say each statement, which took half of every test."""
    made = _make(url)
    if engine.is_sqlite(made):
        event.listen(made, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))  # no power cut ends a test
    return made


def use(monkeypatch: pytest.MonkeyPatch, url: str, folder: Path) -> None:
    """Let the product work on the database at this address, and keep its files in `folder`."""
    leave()
    monkeypatch.setenv("KM_DATABASE_URL", url)
    monkeypatch.setenv("KM_DATA_DIR", str(folder))
    monkeypatch.setattr(engine, "make_engine", partial(_engine_for, url))
    settings.reset()


def _engine_for(lasting: str, url: str) -> Engine:
    return _again(url) if url == lasting else _make(url)


def leave() -> None:
    """Close the database in use; a file is then whole without its journal."""
    engine.dispose()
    freshness.forget()
    settings.reset()


def put(source: Path, file: Path) -> None:
    """Put a copy of an SQLite database where another one was, or none."""
    leave()
    for old in file.parent.glob(f"{file.name}*"):
        old.unlink()
    shutil.copy(source, file)


@contextmanager
def using(url: str, folder: Path) -> Iterator[None]:
    """Use a database for as long as this lasts, for fixtures that live longer than a test."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        use(monkeypatch, url, folder)
        yield
        leave()
    settings.reset()
