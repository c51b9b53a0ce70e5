"""Databases and the cast that tests share."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from kamagaya_match.storage.engine import is_sqlite
from kamagaya_match.storage.migrate import upgrade
from tests.databases import leave, put, use, using
from tests.postgres import Fresh, server
from tests.world import World, build_world, came_now

# A busy machine is no failure, and the suite finds the same examples every time.
hypothesis_settings.register_profile("suite", deadline=None, derandomize=True, max_examples=50)
hypothesis_settings.load_profile("suite")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a PostgreSQL server, so that it can be run apart from the quick tests."""
    for item in items:
        if "postgres" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.postgres)


def pytest_collection_finish() -> None:
    """What is loaded by now stays: nobody need look through it for garbage again and again."""
    gc.freeze()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file that went through every migration, to be copied for each test."""
    folder = tmp_path_factory.mktemp("migrated")
    with using(f"sqlite:///{folder / 'match.db'}", folder):
        upgrade()
    return folder / "match.db"


@pytest.fixture(scope="session")
def peopled(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, World]:
    """The same with the named cast in it, and who they are."""
    folder = tmp_path_factory.mktemp("peopled")
    shutil.copy(migrated_file, folder / "match.db")
    with using(f"sqlite:///{folder / 'match.db'}", folder):
        return folder / "match.db", build_world()


@pytest.fixture
def database_file(migrated_file: Path) -> Path:
    """Where the SQLite database of each test is: always in the same place, and new each time."""
    return migrated_file.with_name("used.db")


@pytest.fixture
def database(migrated_file: Path, database_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A migrated, empty SQLite database, in use; the value is its address."""
    put(migrated_file, database_file)
    url = f"sqlite:///{database_file}"
    use(monkeypatch, url, tmp_path)
    yield url
    leave()


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fresh]:
    """A real PostgreSQL server of this test process, with a migrated database."""
    with server() as address:
        with using(address, tmp_path_factory.mktemp("postgres")):
            upgrade()
        yield Fresh(address)


@pytest.fixture
def postgres(postgres_server: Fresh, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A migrated, empty database on a real PostgreSQL server, in use."""
    url = postgres_server.again()
    use(monkeypatch, url, tmp_path)
    yield url
    leave()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def either_database(request: pytest.FixtureRequest) -> str:
    """The same test on both databases."""
    return str(request.getfixturevalue("database" if request.param == "sqlite" else "postgres"))


@pytest.fixture
def world(peopled: tuple[Path, World], database: str, database_file: Path) -> World:
    """The named cast in an SQLite database."""
    file, cast = peopled
    put(file, database_file)
    came_now()
    return cast


@pytest.fixture
def either_world(either_database: str, request: pytest.FixtureRequest) -> World:
    """The named cast, once in each database."""
    return request.getfixturevalue("world") if is_sqlite() else build_world()
