import pytest

from kamagaya_match.feeds.open_data.columns import COLUMNS_A, COLUMNS_B
from kamagaya_match.feeds.open_data.headers import dialect_of, fields_of_columns, fold_header, unknown_columns

A, B = (tuple(header for header, _ in columns) for columns in (COLUMNS_A, COLUMNS_B))


@pytest.mark.parametrize("name", ["料金（基本）", "料金(基本)", "\ufeff料金 （基本）", "料金\u3000(基本)\n", "料金\u200b（基本）"])
def test_brackets_blanks_and_marks_do_not_matter(name: str) -> None:
    assert fold_header(name) == "料金(基本)"


@pytest.mark.parametrize("name", ["NO", "No.", "ｎｏ", "ＮＯ"])
def test_letters_do_not_matter(name: str) -> None:
    assert fields_of_columns((name,)) == ("number",)


def test_the_official_lists_are_known() -> None:
    assert (len(A), len(B)) == (32, 79)
    assert unknown_columns(A) == unknown_columns(B) == ()


def test_dialects() -> None:
    assert dialect_of(A) == "A"
    assert dialect_of(B) == "B"
    assert dialect_of(("NO", "名称", "概要", "開始日", "開始時刻", "集合場所")) == "C"
    assert dialect_of(("イベント名", "開始日")) == "A"


@pytest.mark.parametrize("header", [(), ("タイトル", "日付"), ("イベント名", "概要"), ("開始日", "終了日")])
def test_no_list_of_events(header: tuple[str, ...]) -> None:
    assert dialect_of(header) is None


def test_a_second_column_of_the_same_field_has_none() -> None:
    assert fields_of_columns(("開始時間", "開始時刻", "うら")) == ("starts_at", None, None)


def test_unknown_columns_are_named_as_written() -> None:
    assert unknown_columns(("イベント名", "ひろば フラグ", "")) == ("ひろば フラグ",)
