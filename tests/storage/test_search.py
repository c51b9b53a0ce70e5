"""The search index finds documents that hold every token, on both databases."""

from kamagaya_match.storage.search import EVENTS
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.words.folding import index_tokens, query_tokens

TEXTS = {1: "鎌ケ谷の里山で落ち葉かき", 2: "梨づくり体験と相談会", 3: "Tokyo Jazz ライブ"}


def _fill() -> None:
    with transaction() as tx:
        EVENTS.put_many(tx, [(number, index_tokens(text)) for number, text in TEXTS.items()])


def _found(words: str) -> list[int]:
    with reading() as tx:
        return sorted(tx.connection().execute(EVENTS.matching(tx, query_tokens(words))).scalars())


def test_words_of_every_length_and_width_are_found(either_database: str) -> None:
    _fill()
    assert _found("梨") == [2]
    assert _found("相談") == [2]
    assert _found("鎌ヶ谷 落ち葉") == [1]
    assert _found("ﾗｲﾌﾞ") == [3]
    assert _found("jazz") == [3]
    assert _found("梨 里山") == []


def test_a_changed_document_is_found_by_its_new_words_only(either_database: str) -> None:
    _fill()
    with transaction() as tx:
        EVENTS.put(tx, 2, index_tokens("将棋の会"))
    assert _found("梨") == []
    assert _found("将棋") == [2]


def test_a_removed_document_is_gone(either_database: str) -> None:
    _fill()
    with transaction() as tx:
        EVENTS.remove(tx, 1)
    assert _found("里山") == []


def test_signs_of_the_query_language_are_only_words(either_database: str) -> None:
    _fill()
    for words in ('"', "' OR 1=1 --", "a & b | !c", "NEAR(梨)", "* : -"):
        tokens = query_tokens(words)
        if tokens:
            assert _found(words) == []
