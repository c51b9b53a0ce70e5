import os
import socket
from pathlib import Path

import pytest

from kamagaya_match.ops import OperatorError
from kamagaya_match.ops import serve as subject
from kamagaya_match.settings import Settings, settings


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "is_built", lambda root: True)


def words(chosen: Settings) -> str:
    return " ".join(subject.command(chosen))


def test_one_process_by_default() -> None:
    line = words(Settings(host="127.0.0.1", port=8123))
    assert "-m granian --interface asgi --host 127.0.0.1 --port 8123 --workers 1 " in line
    assert line.endswith("--factory --no-access-log kamagaya_match.served:app")


def test_one_of_several_processes_is_replaced_when_it_dies() -> None:
    line = words(Settings(workers=2, redis_url="redis://localhost"))
    assert "--workers 2" in line
    assert "--respawn-failed-workers" in line


def test_the_server_uses_the_build_and_keeps_tabs_in_the_data_folder(tmp_path: Path) -> None:
    made = subject.environment(Settings(data_dir=tmp_path), {"PATH": "/bin", "REFLEX_SOCKET_INTERVAL": "5s", "KM_DATA_DIR": "relative"})
    assert made["__REFLEX_SKIP_COMPILE"] == made["__REFLEX_MOUNT_FRONTEND_COMPILED_APP"] == "true"
    assert made["REFLEX_STATES_WORKDIR"] == str(tmp_path / "states")
    assert made["KM_DATA_DIR"] == str(tmp_path)
    assert (made["PATH"], made["REFLEX_SOCKET_INTERVAL"]) == ("/bin", "5s")


def test_nothing_is_served_without_a_build(monkeypatch: pytest.MonkeyPatch, database: str) -> None:
    monkeypatch.setattr(subject, "is_built", lambda root: False)
    with pytest.raises(OperatorError, match="kamagaya_match build"):
        subject.refuse_unready(settings())


@pytest.mark.usefixtures("built", "database")
def test_nothing_is_served_on_an_empty_database(database_file: Path) -> None:
    database_file.unlink()
    with pytest.raises(OperatorError, match=r"The database is empty, .* kamagaya_match migrate"):
        subject.refuse_unready(settings())


@pytest.mark.usefixtures("built", "database")
def test_nothing_is_served_on_a_taken_port(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(OperatorError, match=f"127.0.0.1:{port} cannot be listened on"):
            subject.refuse_unready(settings().model_copy(update={"port": port}))


@pytest.mark.usefixtures("built", "database")
def test_the_process_becomes_the_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    became: list[list[str]] = []
    monkeypatch.setenv("KM_DATA_DIR", str(tmp_path / "new"))
    monkeypatch.setattr(subject, "_refuse_taken_port", lambda host, port: None)
    monkeypatch.setattr(os, "chdir", lambda folder: None)
    monkeypatch.setattr(os, "execve", lambda program, line, variables: became.append(line))
    subject.run(None)  # type: ignore[arg-type]
    assert became == [subject.command(settings())]
    assert settings().base_url in capsys.readouterr().out
