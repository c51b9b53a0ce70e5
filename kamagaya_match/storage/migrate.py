"""Bring the database to the newest shape, and tell whether it is there."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from .engine import engine

HERE = Path(__file__).parent / "migrations"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    return config


def upgrade() -> None:
    """Run every migration that the database does not have yet."""
    database = engine().url.database
    if engine().dialect.name == "sqlite" and database:
        Path(database).parent.mkdir(parents=True, exist_ok=True)
    command.upgrade(_config(), "head")


def head() -> str:
    """The newest revision in this code."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def current() -> str | None:
    """The database's own revision, None when it is empty."""
    with engine().connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()
