"""What counts as a whole number when it comes from outside."""

import pytest

from kamagaya_match.digits import whole


@pytest.mark.parametrize(("typed", "number"), [("0", 0), ("7", 7), ("007", 7), ("999999999", 999_999_999), (12, 12)])
def test_plain_digits(typed: object, number: int) -> None:
    assert whole(typed, otherwise=-1) == number


@pytest.mark.parametrize("typed", ["", " 7", "-7", "+7", "7.0", "1_000", "７", "²", "七", "1" * 10, "9" * 5000, None, True, 7.5])
def test_anything_else(typed: object) -> None:
    assert whole(typed, otherwise=-1) == -1


def test_no_more_digits_than_asked_for() -> None:
    assert (whole("999", 3), whole("1000", 3)) == (999, 0)
