"""The migrations and the models describe the same database."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from kamagaya_match.ops.tables import metadata
from kamagaya_match.storage import migrate, revision
from kamagaya_match.storage.engine import engine
from kamagaya_match.storage.shape import counts


def test_migrated_database_is_what_the_models_say(either_database: str) -> None:
    with engine().connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": counts, "target_metadata": metadata})
        assert compare_metadata(context, metadata) == []


def test_database_is_at_the_newest_revision(either_database: str) -> None:
    assert revision.current() == revision.head()


def test_upgrading_twice_changes_nothing(either_database: str) -> None:
    tables = inspect(engine()).get_table_names()
    migrate.upgrade()
    assert inspect(engine()).get_table_names() == tables


def test_revisions_are_read_as_alembic_reads_them(either_database: str) -> None:
    assert revision.head() == ScriptDirectory.from_config(migrate._config()).get_current_head()
    with engine().connect() as connection:
        assert revision.current() == MigrationContext.configure(connection).get_current_revision()


def test_a_database_without_tables_has_no_revision(either_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revision, "TABLE", "not_there")
    assert revision.current() is None
