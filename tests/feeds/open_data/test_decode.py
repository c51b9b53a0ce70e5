import pytest

from kamagaya_match.feeds.open_data.decode import DAMAGE, decode

TEXT = "イベント名,開始日\r\n①春の遠足〜髙尾山,2026-04-12\r\n"


@pytest.mark.parametrize(
    ("written_as", "read_as"), [("utf-8", "utf-8-sig"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("cp932", "cp932")]
)
def test_encodings(written_as: str, read_as: str) -> None:
    text = TEXT.replace("〜", "～")
    decoded = decode(text.encode(written_as))
    assert (decoded.text, decoded.encoding, decoded.damaged) == (text, read_as, False)


def test_utf_16_of_the_other_order() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT


def test_damaged_utf_8_is_not_taken_for_another_encoding() -> None:
    decoded = decode(TEXT.encode().replace("遠".encode(), "遠".encode()[:2]) * 3)
    assert (decoded.encoding, decoded.damaged) == ("utf-8-sig", True)
    assert decoded.text.count(DAMAGE) == 3


def test_damaged_cp932_keeps_its_commas_and_lines() -> None:
    decoded = decode("名,日\r\n".encode("cp932") + b"\x81,2026-01-01\r\n\xa0\xff\r\n")
    assert (decoded.encoding, decoded.damaged) == ("cp932", True)
    assert decoded.text.split("\r\n")[1] == f"{DAMAGE},2026-01-01"


def test_half_a_utf_16_file() -> None:
    assert decode(TEXT.encode("utf-16")[:-1]).damaged


def test_nothing() -> None:
    assert decode(b"").text == ""


def test_a_mark_decides() -> None:
    assert decode(b"\xef\xbb\xbf" + "お茶会".encode("cp932")).encoding == "utf-8-sig"
