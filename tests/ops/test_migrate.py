from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import SimpleNamespace

import pytest

from kamagaya_match.ops import migrate as subject
from kamagaya_match.storage import revision
from kamagaya_match.storage.engine import dispose


@pytest.fixture
def seeded(monkeypatch: pytest.MonkeyPatch) -> list[Namespace]:
    """The calls of the seed command, which does nothing."""
    calls: list[Namespace] = []

    def run(args: Namespace) -> int:
        calls.append(args)
        return 0

    def add_arguments(parser: ArgumentParser) -> None:
        parser.add_argument("--events", type=int, default=500)

    fake = SimpleNamespace(add_arguments=add_arguments, run=run)
    monkeypatch.setattr(subject, "import_module", lambda name: fake)
    return calls


@pytest.fixture
def empty(database: str, database_file: Path) -> None:
    dispose()
    database_file.unlink()


@pytest.mark.usefixtures("empty")
def test_an_empty_database_gets_every_table_and_can_be_seeded(seeded: list[Namespace]) -> None:
    assert subject.run(Namespace(seed_new=True)) == 0
    assert revision.current() == revision.head()
    assert seeded == [Namespace(events=500)]


@pytest.mark.usefixtures("empty")
def test_seeding_is_asked_for(seeded: list[Namespace]) -> None:
    assert subject.run(Namespace(seed_new=False)) == 0
    assert seeded == []


@pytest.mark.usefixtures("database")
def test_a_database_that_had_tables_is_never_seeded(seeded: list[Namespace], capsys: pytest.CaptureFixture[str]) -> None:
    assert subject.run(Namespace(seed_new=True)) == 0
    assert seeded == []
    assert f"at revision {revision.head()}, as before." in capsys.readouterr().out
