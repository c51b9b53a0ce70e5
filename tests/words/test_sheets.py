"""Tables that spreadsheet programmes open."""

import csv
import io

import pytest

from kamagaya_match.words.sheets import sheet


def test_it_opens_at_a_double_click() -> None:
    made = sheet([["名前", "人数"], ["山田, 花子", 2]])
    assert made.startswith(b"\xef\xbb\xbf") and made.count(b"\r\n") == 2
    assert list(csv.reader(io.StringIO(made.decode("utf-8-sig")))) == [["名前", "人数"], ["山田, 花子", "2"]]


@pytest.mark.parametrize("cell", ["=1+1", "+81", "-2", "@SUM(A1)", " =1", "\t=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert sheet([[cell]]).decode("utf-8-sig").splitlines()[0].strip('"').startswith("'")


def test_a_number_below_zero_stays_a_number() -> None:
    assert sheet([[-2]]) == b"\xef\xbb\xbf-2\r\n"
