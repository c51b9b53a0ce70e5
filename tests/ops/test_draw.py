"""The command that anyone can run on a published file, without a site."""

import json
import random
from pathlib import Path

import pytest

from kamagaya_match.__main__ import main
from tests.draws.urns import a_file

RAW = a_file(random.Random(31))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "k7mqx2paw9.json"
    path.write_bytes(RAW)
    return path


def test_a_draw_held_as_promised_ends_with_0(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "verify", str(file)]) == 0
    told = capsys.readouterr().out
    assert told.endswith("この抽選は、約束のとおりに行われました。\n")
    assert {line[:2] for line in told.splitlines()[:-1]} == {"ok"}


def test_a_changed_file_ends_with_1_and_says_what(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_bytes(RAW.replace(b'"waiting_list":', b'"waiting_line":'))
    assert main(["draw", "verify", "--lang", "en", str(file)]) == 1
    told = capsys.readouterr().out
    assert "!!  seed or rules are not those that were promised" in told and "ok  this is the published file of a draw" in told
    assert told.endswith("It could not be shown that this draw was held as promised.\n")


def test_a_noted_commitment_is_compared(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noted = json.loads(RAW)["commitments"][0]["commitment"]
    assert main(["draw", "verify", str(file), "--commitment", noted]) == 0
    assert main(["draw", "verify", str(file), "--commitment", "0" * 64]) == 1
    assert "メモしてあった英数字は、この抽選の約束にはありません" in capsys.readouterr().out


def test_what_is_no_file_of_a_draw_ends_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "photo.json"
    path.write_bytes(b"\x89PNG")
    assert main(["draw", "verify", str(path)]) == 1
    assert "!!  抽選の公開ファイルとして読めません" in capsys.readouterr().out


def test_a_file_that_is_not_there_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "verify", str(tmp_path / "none.json")]) == 2
    assert "cannot be read" in capsys.readouterr().err
