import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamagaya_match.feeds.text import ascii_url, clean, one_line, shortened
from tests.feeds.samples import FAMILY


@pytest.mark.parametrize("break_", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_break_becomes_a_line_feed(break_: str) -> None:
    assert clean(f"一{break_}二") == "一\n二"


def test_signs_that_no_format_allows_go() -> None:
    assert clean("鐘\x00の\x07音\ud800\uffff") == "鐘の音"


def test_joined_emoji_stay_whole() -> None:
    assert clean(FAMILY) == FAMILY


def test_one_line_has_single_blanks() -> None:
    assert one_line(" 春の\n\t遠足　です ") == "春の 遠足 です"


@settings(deadline=None)
@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)
    clean(text).encode()


def test_addresses_are_ascii_and_keep_what_is_encoded() -> None:
    assert ascii_url(" https://example.jp/花?q=%E8%8A%B1&x=[1]\n") == "https://example.jp/%E8%8A%B1?q=%E8%8A%B1&x=[1]"


def test_what_is_cut_says_so() -> None:
    assert shortened("短い文", 3) == "短い文"
    assert shortened("少し長い文です", 4) == "少し長…"
