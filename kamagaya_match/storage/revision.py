"""Which shape the database has, and which one this code needs; what brings it there (`migrate`) is large, and a server goes without."""

import re
from pathlib import Path

from sqlalchemy import inspect, text

from .engine import engine

VERSIONS = Path(__file__).parent / "migrations" / "versions"
TABLE = "alembic_version"
_NAMES = re.compile(r'^(down_revision|revision) = (?:"(\w+)"|None)$', re.MULTILINE)


def head() -> str:
    """The newest revision in this code. Errors: ValueError unless the migrations are one chain."""
    named = [dict(_NAMES.findall(file.read_text(encoding="utf-8"))) for file in VERSIONS.glob("*.py")]
    newest: str
    (newest,) = {one["revision"] for one in named} - {one["down_revision"] for one in named}
    return newest


def current() -> str | None:
    """The database's own revision, None when it is empty."""
    with engine().connect() as connection:
        if not inspect(connection).has_table(TABLE):
            return None
        found: str | None = connection.execute(text(f"SELECT version_num FROM {TABLE}")).scalar()
        return found
