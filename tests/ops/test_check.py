from pathlib import Path

import pytest

from kamagaya_match.ops import check as subject
from kamagaya_match.settings import Settings, reset, settings
from kamagaya_match.storage.engine import dispose


def test_passwords_are_hidden() -> None:
    chosen = Settings(
        database_url="postgresql://match:hunter2@db/match",
        smtp_url="smtps://u:hunter2@mail.example.jp",
        redis_url="redis://:hunter2@cache:6379/0",
    )
    shown = subject.shown_settings(chosen)
    assert "hunter2" not in " ".join(shown.values())
    assert shown["KM_DATABASE_URL"] == "postgresql+psycopg://match:***@db/match"
    assert shown["KM_PORT"] == "8000"


@pytest.mark.usefixtures("database")
def test_a_migrated_database_is_in_order() -> None:
    assert subject.database(settings()).remedy == ""


@pytest.mark.usefixtures("database")
def test_an_empty_database_wants_migrations(database_file: Path) -> None:
    database_file.unlink()
    finding = subject.database(settings())
    assert (finding.seen, finding.remedy) == ("empty", "run: python -m kamagaya_match migrate")


@pytest.mark.usefixtures("database")
def test_a_database_out_of_reach_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    dispose()
    monkeypatch.setenv("KM_DATABASE_URL", "postgresql://match:x@127.0.0.1:1/match")
    reset()
    assert "cannot be used" in subject.database(settings()).seen


def test_a_folder_that_does_not_exist_yet_will_be_made(tmp_path: Path) -> None:
    assert subject.folder(Settings(data_dir=tmp_path)).seen == "can be written"
    assert subject.folder(Settings(data_dir=tmp_path / "a" / "b")).seen == "will be made"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    assert subject.folder(Settings(data_dir=tmp_path / "data")).remedy


def test_mail_needs_a_server_unless_it_is_a_demo() -> None:
    assert subject.mail(Settings(demo=False)).remedy
    assert not subject.mail(Settings(demo=True)).remedy
    assert subject.mail(Settings(smtp_url="smtps://u:p@mail.example.jp")).seen == "through mail.example.jp:465 (tls)"


def test_a_public_address_without_tls_is_told() -> None:
    assert subject.address(Settings(base_url="http://match.example.jp", demo=False)).remedy
    assert not subject.address(Settings(base_url="https://match.example.jp")).remedy
    assert not subject.address(Settings()).remedy


def test_redis_that_does_not_answer_is_told() -> None:
    assert not subject.redis(Settings(redis_url="")).remedy
    assert "does not answer" in subject.redis(Settings(redis_url="redis://127.0.0.1:1/0")).seen


@pytest.mark.usefixtures("database")
def test_the_end_tells_whether_all_is_in_order(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = subject.Finding("this", "fine"), subject.Finding("that", "broken", "mend it")
    monkeypatch.setattr(subject, "LOOKS", (lambda chosen: good,))
    assert subject.run(None) == 0  # type: ignore[arg-type]
    monkeypatch.setattr(subject, "LOOKS", (lambda chosen: good, lambda chosen: bad))
    assert subject.run(None) == 1  # type: ignore[arg-type]
    assert "!!  that: broken - mend it" in capsys.readouterr().out
