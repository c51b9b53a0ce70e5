"""Japanese as it is searched: spellings folded into one, then cut into tokens.

`fold` brings width, case, kana, place-name ケ/ヶ/が, dashes and old kanji into one spelling. Scripts
without spaces are indexed as single characters and pairs, so that a query of any length is an AND
of whole tokens and the database needs no Japanese tokenizer. Words of other scripts are indexed
by all their beginnings, so that a query matches as one types.

Tokens hold only letters and digits, with characters outside the basic plane spelt `x<code point>`:
SQLite's unicode61 neither splits nor drops such a token, and PostgreSQL's array_to_tsvector and
tsquery take it without quoting.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

LONGEST_WORD = 20

_KANJI = r"\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SPACELESS = rf"{_KANJI}\u3041-\u30ff\u0e00-\u0e7f\uac00-\ud7af"
_RUN = re.compile(rf"[{_SPACELESS}]+")
_WORD = re.compile(rf"[^\s{_SPACELESS}]+")
_BRIDGE = re.compile(rf"(?<=[{_SPACELESS}]) (?=[{_SPACELESS}])")

_COUNTED = "月所国年条"
_NUMERAL = "0-9〇一二三四五六七八九十百数何"
_COUNTER = re.compile(rf"(?<=[{_NUMERAL}])[ケヶか](?=[{_COUNTED}])")
_PLACE_KE = re.compile(rf"(?<=[{_KANJI}\u3041-\u309f])ケ(?=[{_KANJI}])")
_PLACE_GA = re.compile(rf"が(?=[{_KANJI}])")
_HYPHENS = r"\-\u2010-\u2015\u2212\u2500"
_LONG_VOWEL = re.compile(rf"(?<=[\u3041-\u309f])[{_HYPHENS}](?![0-9a-z])")
_RANGE = re.compile(r"(?<=[0-9])ー(?=[0-9])")

_SMALL_KANA = str.maketrans("ヶヵ", "がか")
_OLD_KANJI = str.maketrans("髙﨑德邉邊澤齋齊濵濱嶋瀨廣惠國學會", "高崎徳辺辺沢斎斉浜浜島瀬広恵国学会")
_HIRAGANA = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
_VOICING = "\u3099\u309a"


def fold(text: str) -> str:
    """The one spelling under which `text` is compared: 鎌ケ谷, 鎌ヶ谷 and 鎌が谷 are the same."""
    text = _without_marks(unicodedata.normalize("NFKC", text).casefold()).translate(_OLD_KANJI)
    text = _PLACE_KE.sub("が", _COUNTER.sub("か", text)).translate(_SMALL_KANA).translate(_HIRAGANA)
    text = _RANGE.sub(" ", _LONG_VOWEL.sub("ー", text))
    return " ".join("".join(char if _is_letter(char) else " " for char in text).split())


def index_tokens(text: str) -> list[str]:
    """The tokens under which `text` is found, each once."""
    folded = fold(text)
    spellings = _spellings(folded)
    found: dict[str, None] = {}
    for word in _WORD.findall(folded):
        found.update((word[:length], None) for length in range(1, min(len(word), LONGEST_WORD) + 1))
    for run in _RUN.finditer(folded):
        found.update((token, None) for token in _singles_and_pairs(spellings[run.start() : run.end()]))
    for gap in _BRIDGE.finditer(folded):
        found.update((token, None) for token in _pairs(spellings[gap.start() - 1 : gap.end() + 1 : 2]))
    return [_plain(token) for token in found]


def query_tokens(text: str) -> list[str]:
    """The tokens that must all be there for a query to match, each once; none for an empty query."""
    folded = fold(text)
    words = [word[:LONGEST_WORD] for word in _WORD.findall(folded)]
    pairs = [token for run in _RUN.findall(folded) for token in _asked(run)]
    return [_plain(token) for token in dict.fromkeys(words + pairs)]


def _asked(run: str) -> list[str]:
    if len(run) == 1:
        return [run]
    if len(run) > 2:
        run = run.removesuffix("ー")  # コンピューター also finds コンピュータ
    return [first + second for first, second in pairwise(run)]


def _spellings(folded: str) -> list[tuple[str, ...]]:
    """For each character what a part of the text could be folded to when its neighbours are cut off.

    The ケ of 鎌ケ谷 is folded to が because of the kanji beside it; someone who types ケ谷 asks for け谷.
    """
    options: list[tuple[str, ...]] = [(char,) for char in folded]
    for found in _PLACE_GA.finditer(folded):
        options[found.start()] = ("が", "け")
    for found in _COUNTER.finditer(folded):
        options[found.start()] = ("か", "が", "け")
    return options


def _singles_and_pairs(run: Sequence[tuple[str, ...]]) -> Iterator[str]:
    for options in run:
        yield from options
    yield from _pairs(run)


def _pairs(run: Sequence[tuple[str, ...]]) -> Iterator[str]:
    for first, second in pairwise(run):
        yield from (a + b for a, b in product(first, second))


def _without_marks(text: str) -> str:
    """`text` without accents and invisible characters; the voicing of kana stays."""
    kept = (char for char in unicodedata.normalize("NFD", text) if char in _VOICING or not _is_mark(char))
    return "".join(char for char in unicodedata.normalize("NFC", "".join(kept)) if not _is_mark(char))


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Mc", "Me", "Cf"}


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LN"


def _plain(token: str) -> str:
    return "".join(char if char <= "\uffff" else f"x{ord(char):x}" for char in token)
