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
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from operator import add

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

_NEW_KANJI = dict(zip("髙﨑德邉邊澤齋齊濵濱嶋瀨廣惠國學會", "高崎徳辺辺沢斎斉浜浜島瀬広恵国学会", strict=True))
_HIRAGANA = {chr(code): chr(code - 0x60) for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)} | {"ヶ": "が", "ヵ": "か"}
# Of everything but these, some have accents or are invisible.
_RARE = re.compile(r"[^\s!-~\u3001-\u3029\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff]")
_VOICING = "\u3099\u309a"


def fold(text: str) -> str:
    """The one spelling under which `text` is compared: 鎌ケ谷, 鎌ヶ谷 and 鎌が谷 are the same."""
    text = _without_marks(unicodedata.normalize("NFKC", text).casefold()).translate(_NEW)
    text = _PLACE_KE.sub("が", _COUNTER.sub("か", text)).translate(_KANA)
    text = _RANGE.sub(" ", _LONG_VOWEL.sub("ー", text))
    return " ".join(text.translate(_SIGNS).split())


def index_tokens(text: str) -> list[str]:
    """The tokens under which `text` is found, each once, in no order."""
    folded = fold(text)
    options = _options(folded)
    found: set[str] = set()
    for word in _WORD.findall(folded):
        found.update(word[:length] for length in range(1, min(len(word), LONGEST_WORD) + 1))
    for run in _RUN.findall(folded):
        found.update(run)
        found.update(map(add, run, run[1:]))
    for place in options:
        found.update(options[place])
        found.update(_pairs(folded, options, place - 1, place))
        found.update(_pairs(folded, options, place, place + 1))
    for gap in _BRIDGE.finditer(folded):
        found.update(_pairs(folded, options, gap.start() - 1, gap.end()))
    return [_plain(token) for token in found] if max(folded, default="") > "\uffff" else list(found)


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


def _options(folded: str) -> dict[int, tuple[str, ...]]:
    """By its place, what a character could be folded to when its neighbours are cut off.

    The ケ of 鎌ケ谷 is folded to が because of the kanji beside it; someone who types ケ谷 asks for け谷.
    """
    options: dict[int, tuple[str, ...]] = {found.start(): ("が", "け") for found in _PLACE_GA.finditer(folded)}
    options.update((found.start(), ("か", "が", "け")) for found in _COUNTER.finditer(folded))
    return options


def _pairs(folded: str, options: Mapping[int, tuple[str, ...]], first: int, second: int) -> Iterator[str]:
    """The pairs that the characters at these places make, if both belong to a script without spaces."""
    if first >= 0 and _RUN.match(folded, first) and _RUN.match(folded, second):
        yield from (a + b for a in options.get(first, folded[first]) for b in options.get(second, folded[second]))


def _without_marks(text: str) -> str:
    """`text` without accents and invisible characters; the voicing of kana stays."""
    if not _RARE.search(text):
        return text
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).translate(_ACCENTS)).translate(_MARKS)


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Mc", "Me", "Cf"}


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LN"


class _Table(dict[int, str]):
    """What `str.translate` puts for each character; those of the basic plane are found out once."""

    def __init__(self, becomes: Callable[[str], str]) -> None:
        super().__init__()
        self.becomes = becomes

    def __missing__(self, code: int) -> str:
        found = self.becomes(chr(code))
        if code <= 0xFFFF:
            self[code] = found
        return found


_ACCENTS = _Table(lambda char: char if char in _VOICING or not _is_mark(char) else "")
_MARKS = _Table(lambda char: "" if _is_mark(char) else char)
_NEW = _Table(lambda char: _NEW_KANJI.get(char, char))
_KANA = _Table(lambda char: _HIRAGANA.get(char, char))
_SIGNS = _Table(lambda char: char if _is_letter(char) else " ")


def _plain(token: str) -> str:
    return "".join(char if char <= "\uffff" else f"x{ord(char):x}" for char in token)
