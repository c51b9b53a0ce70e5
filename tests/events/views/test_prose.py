"""A group's text in pieces."""

import pytest

from kamagaya_match.events.views.prose import Piece, paragraphs


def test_lines_are_paragraphs() -> None:
    assert [[piece.text for piece in one.pieces] for one in paragraphs("一\r\n\n 二 \n")] == [["一"], ["二"]]


@pytest.mark.parametrize(
    ("line", "href"),
    [
        ("くわしくは https://example.jp/x。", "https://example.jp/x"),
        ("（https://example.jp/）", "https://example.jp/"),
        ("see http://example.jp/a.", "http://example.jp/a"),
    ],
)
def test_web_addresses_lead_there(line: str, href: str) -> None:
    pieces = paragraphs(line)[0].pieces
    assert [piece.href for piece in pieces if piece.href] == [href]
    assert "".join(piece.text for piece in pieces) == line


@pytest.mark.parametrize("line", ["javascript:alert(1)", "example.jp", "mailto:a@example.jp", "https://"])
def test_nothing_else_is_a_link(line: str) -> None:
    assert [piece.href for piece in paragraphs(line)[0].pieces] == [""]


def test_readings() -> None:
    assert paragraphs("鎌ケ谷《かまがや》の山")[0].pieces == [Piece("鎌ケ谷", "かまがや"), Piece("の山")]
