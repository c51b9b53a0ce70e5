"""Bring the database to the newest shape."""

from pathlib import Path

from alembic import command
from alembic.config import Config

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
