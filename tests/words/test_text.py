import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.words.text import fold_mail, fold_phone, mail_ok, phone_ok, plain, ruby_parts, strip_ruby


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("里山を守る会", 6, "里山を守る会"),
        ("里山を守る会", 5, "里山を守…"),
        ("里山《さとやま》を\n\n  守る会", 20, "里山を 守る会"),
        ("はじめまして。つぎ", 8, "はじめまして…"),
        ("家族👨‍👩‍👧で参加", 5, "家族…"),
        ("か\u3099き", 2, "…"),
        ("", 5, ""),
    ],
)
def test_shortening(text: str, limit: int, expected: str) -> None:
    assert plain(text, limit) == expected


@given(st.text(), st.integers(1, 30))
def test_a_short_text_is_short_and_in_one_line(text: str, limit: int) -> None:
    short = plain(text, limit)
    assert len(short) <= limit
    assert "\n" not in short


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("鎌ケ谷《かまがや》のまつり", [("鎌ケ谷", "かまがや"), ("のまつり", "")]),
        ("市の粟野《あわの》で", [("市の", ""), ("粟野", "あわの"), ("で", "")]),
        ("｜くぬぎ山《くぬぎやま》駅", [("くぬぎ山", "くぬぎやま"), ("駅", "")]),
        ("《ことば》だけ", [("《ことば》だけ", "")]),
        ("ふつうの文", [("ふつうの文", "")]),
        ("", []),
    ],
)
def test_readings(text: str, parts: list[tuple[str, str]]) -> None:
    assert ruby_parts(text) == parts


def test_readings_can_be_taken_away() -> None:
    assert strip_ruby("｜くぬぎ山《くぬぎやま》と鎌ケ谷《かまがや》") == "くぬぎ山と鎌ケ谷"


@given(st.text("鎌ケ谷のか《》｜abc\n"))
def test_taking_readings_away_leaves_every_other_character(text: str) -> None:
    assert "".join(base for base, _ in ruby_parts(text)) == strip_ruby(text)
    assert len(strip_ruby(text)) <= len(text)
    if "《" not in text:
        assert strip_ruby(text) == text


@pytest.mark.parametrize(
    "address",
    [
        "hana@example.jp",
        " Hana@Example.JP ",
        "ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ",
        "a..b.@phone.example.ne.jp",
        "o'neil+list@sub.example.co.jp",
    ],
)
def test_good_addresses(address: str) -> None:
    assert mail_ok(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "hana",
        "hana@",
        "@example.jp",
        "hana@example",
        "ha na@example.jp",
        "花@example.jp",
        "a@b@example.jp",
        "hana@-example.jp",
        "a@example.jp\nBcc: b@example.jp",
        "x" * 65 + "@example.jp",
        "hana@" + "long." * 60 + "jp",
        "<hana@example.jp>",
    ],
)
def test_bad_addresses(address: str) -> None:
    assert not mail_ok(address)


def test_addresses_are_compared_in_one_spelling() -> None:
    assert fold_mail(" Hana@Example.JP") == fold_mail("ｈａｎａ＠example.jp") == "hana@example.jp"


@pytest.mark.parametrize("number", ["047-445-1274", "(047)445-1274", "０９０ー１２３４ー５６７８", "0120 444 555", "+81 47 445 1274"])
def test_good_numbers(number: str) -> None:
    assert phone_ok(number)


@pytest.mark.parametrize("number", ["", "445-1274", "047-445-127", "047-445-1274-99", "でんわ", "+0 47 445 1274", "047-445-1274\n1"])
def test_bad_numbers(number: str) -> None:
    assert not phone_ok(number)


def test_a_number_as_dialled() -> None:
    assert fold_phone("（０４７）４４５−１２７４") == "0474451274"
