"""Bytes of an unknown encoding into text."""

import codecs
from dataclasses import dataclass

DAMAGE = "\ufffd"
# Of a damaged UTF-8 file most letters are still right; of one in another encoding hardly any.
_TOLERANCE = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text; where `damaged`, each U+FFFD stands for bytes that are no letter in `encoding`."""

    text: str
    encoding: str
    damaged: bool


def decode(data: bytes) -> Decoded:
    """The text by its byte order mark, else as UTF-8, else as Windows-31J (cp932), the encoding of Japanese spreadsheets."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(data, "utf-16")
    utf8 = _decoded(data, "utf-8-sig")
    is_utf8 = not utf8.damaged or data.startswith(codecs.BOM_UTF8) or _mostly_readable(utf8.text)
    return utf8 if is_utf8 else _decoded(data, "cp932")


def _decoded(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, damaged=False)
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, errors="replace"), encoding, damaged=True)


def _mostly_readable(text: str) -> bool:
    beyond_ascii = sum(sign > "\x7f" for sign in text)
    return text.count(DAMAGE) * _TOLERANCE <= beyond_ascii
