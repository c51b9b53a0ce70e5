"""What people may say about themselves."""

import re
import unicodedata

from kamagaya_match.words.catalogue import LANGS, Lang

LONGEST_NAME = 60

_KANA = re.compile(r"[\u3041-\u3096\u309d\u309eー・ ]*")
_HIRAGANA = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}


def one_line(text: str) -> str:
    """A name as it is kept: one line, half-width letters, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def hiragana(text: str) -> str:
    """A reading as it is kept: one line of hiragana."""
    return one_line(text).translate(_HIRAGANA)


def check_profile(name: str, kana: str, lang: str) -> dict[str, str]:
    """What is wrong with a profile, by field."""
    errors = {}
    if not name:
        errors["name"] = "people.name_missing"
    elif len(name) > LONGEST_NAME:
        errors["name"] = "people.name_too_long"
    if not _KANA.fullmatch(kana):
        errors["kana"] = "people.kana_only"
    elif len(kana) > LONGEST_NAME:
        errors["kana"] = "people.name_too_long"
    if lang not in LANGS:
        errors["lang"] = "people.lang_unknown"
    return errors


def known_lang(code: str) -> Lang:
    """A stored language, Japanese where it is none that the site speaks."""
    return code if code in LANGS else "ja"
