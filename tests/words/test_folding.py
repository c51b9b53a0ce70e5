import sqlite3
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kamagaya_match.words.folding import LONGEST_WORD, fold, index_tokens, query_tokens

KANJI = "鎌谷里山守会梨相談月所三八大丘𠮷"
KANA = "けかがのみどりばーカオケヶヵガバ"
RUNS = st.text(KANJI + KANA, min_size=1, max_size=12)
TEXTS = st.text(KANJI + KANA + "37 ・。-abＡＢé\n", max_size=30)


def finds(query: str, text: str) -> bool:
    wanted = query_tokens(query)
    return bool(wanted) and set(wanted) <= set(index_tokens(text))


@pytest.mark.parametrize(
    "spellings",
    [
        ("鎌ケ谷", "鎌ヶ谷", "鎌が谷", "鎌ｹ谷"),
        ("みどりケ丘", "みどりヶ丘", "みどりが丘"),
        ("3ヶ月", "３か月", "3ヵ月", "3カ月", "3ケ月"),
        ("カマガヤ", "かまがや", "ｶﾏｶﾞﾔ"),
        ("ＮＰＯ法人", "npo法人", "NPO法人"),
        ("サーバー", "さーばー", "サ-バ-", "ｻｰﾊﾞｰ"),
        ("高崎さん", "髙﨑さん"),
        ("Café", "cafe", "CAFE\u0301"),
        ("4-2-46", "４－２－４６", "4ー2ー46"),
        ("福祉 健康", "福祉・健康", "「福祉」、健康！"),
        ("葛城", "葛\U000e0100城"),
    ],
)
def test_spellings_that_are_the_same(spellings: tuple[str, ...]) -> None:
    assert {fold(spelling) for spelling in spellings} == {fold(spellings[0])}


@pytest.mark.parametrize(("one", "other"), [("カラオケ大会", "からおが大会"), ("受け付け", "受が付が"), ("はし", "ばし")])
def test_spellings_that_differ(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_anything_folds_to_letters_digits_and_single_spaces(text: str) -> None:
    folded = fold(text)
    assert all(unicodedata.category(char)[0] in "LN" or char == " " for char in folded)
    assert "  " not in folded


@given(TEXTS, st.data())
def test_any_part_of_a_run_is_found(text: str, data: st.DataObject) -> None:
    runs = "".join(char if char in KANJI + KANA else " " for char in text).split()
    assume(runs)
    run = data.draw(st.sampled_from(runs))
    start = data.draw(st.integers(0, len(run) - 1))
    part = run[start : data.draw(st.integers(start + 1, len(run)))]
    assert set(query_tokens(part)) <= set(index_tokens(text))


@given(RUNS, RUNS, RUNS)
def test_every_word_of_a_query_must_be_there(text: str, first: str, second: str) -> None:
    assert set(query_tokens(f"{first} {second}")) == set(query_tokens(first)) | set(query_tokens(second))


@given(st.text("鎌谷山里会大丘", min_size=1, max_size=4), st.text("鎌谷山里会大丘", min_size=1, max_size=4))
def test_all_spellings_of_a_place_find_all_others(before: str, after: str) -> None:
    spellings = [before + between + after for between in "ケヶが"]
    assert all(finds(asked, written) for asked in spellings for written in spellings)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("梨", "梨の花まつり"),
        ("相談", "よろず相談会"),
        ("ケ谷", "鎌が谷のまつり"),
        ("ヶ月", "3か月の講座"),
        ("コンピューター", "コンピュータ教室"),
        ("ボランティアセンター", "ボランティア・センター"),
        ("いっしょにあそぶ", "いっしょに あそぶ会"),
        ("vol", "Volunteer募集"),
        ("VOLUNTEER", "volunteer"),
        ("202", "2026年度"),
        ("法人 緑", "NPO法人・みどりと緑"),
        ("𠮷野", "𠮷野さん"),
        ("안녕", "안녕하세요"),
    ],
)
def test_what_is_found(query: str, text: str) -> None:
    assert finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [("梨園", "梨の公園"), ("teer", "volunteer"), ("谷鎌", "鎌ケ谷"), ("は", "花"), ("相談 梨", "相談会"), ("", "花"), ("！？", "花")],
)
def test_what_is_not_found(query: str, text: str) -> None:
    assert not finds(query, text)


def test_tokens_come_once_each() -> None:
    assert query_tokens("花 花 npo NPO") == ["npo", "花"]
    assert sorted(index_tokens("花花花")) == ["花", "花花"]


def test_very_long_words_are_cut() -> None:
    word = "a" * 100
    assert query_tokens(word) == ["a" * LONGEST_WORD]
    assert finds(word, word)


@given(TEXTS)
def test_sqlite_keeps_every_token_whole(text: str) -> None:
    tokens = index_tokens(text)
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(tokens, tokenize='unicode61')")
    connection.execute("CREATE VIRTUAL TABLE stored USING fts5vocab(found, 'row')")
    connection.execute("INSERT INTO found VALUES (?)", [" ".join(tokens)])
    stored = {term for (term,) in connection.execute("SELECT term FROM stored")}
    connection.close()
    assert stored == set(tokens)
