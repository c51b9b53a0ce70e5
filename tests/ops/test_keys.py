"""The command that lists and rotates the keys of credentials."""

import pytest

from kamagaya_match.__main__ import main
from kamagaya_match.outside import signing


@pytest.mark.usefixtures("database")
def test_a_new_key_stands_before_the_old_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys", "list"]) == 0
    (first,) = capsys.readouterr().out.splitlines()
    assert main(["keys", "rotate"]) == 0
    newest, oldest = capsys.readouterr().out.splitlines()
    assert oldest == first and newest != first and signing.key_ids() == [newest, oldest]
