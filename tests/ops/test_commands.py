import pytest

from kamagaya_match.__main__ import COMMANDS, main
from kamagaya_match.settings import reset
from kamagaya_match.storage.engine import dispose


def test_the_overview_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    for name, command in COMMANDS.items():
        assert name in shown
        assert command.help in shown


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    assert f"python -m kamagaya_match {name}" in capsys.readouterr().out


@pytest.mark.parametrize("given", [[], ["fly"], ["serve", "--fast"]])
def test_an_unknown_wish_ends_with_2(given: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(given)
    assert ended.value.code == 2


@pytest.mark.usefixtures("database")
def test_a_bad_setting_is_one_line_and_2(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("KM_PORT", "eighty")
    reset()
    assert main(["check"]) == 2
    assert capsys.readouterr().err.startswith("kamagaya_match: KM_PORT: 'eighty' cannot be used")


@pytest.mark.usefixtures("database")
def test_a_database_out_of_reach_is_one_line_and_2(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    dispose()
    monkeypatch.setenv("KM_DATABASE_URL", "postgresql://match:hunter2@127.0.0.1:1/match")
    reset()
    assert main(["migrate"]) == 2
    error = capsys.readouterr().err
    assert "KM_DATABASE_URL" in error
    assert "hunter2" not in error
    assert error.count("\n") == 1
