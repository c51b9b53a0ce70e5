"""Small text work: shortening, readings, addresses and numbers that people type."""

import re
import unicodedata

_KANJI = r"\u3005-\u3007\u30f5\u30f6ケ\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUBY = re.compile(rf"(?:[｜|](?P<marked>[^｜|《》\n]+)|(?P<kanji>[{_KANJI}]+))《(?P<reading>[^《》\n]+)》")
_JOINED = re.compile(r"[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]")
_ZWJ = "\u200d"

_MAIL = re.compile(r"[^\s@\"(),:;<>\[\\\]]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
LONGEST_MAIL = 254
_PHONE_MARKS = re.compile(r"[ ()\-\u2010-\u2015\u2212ー./]")
_PHONE = re.compile(r"0[0-9]{9,10}|\+[1-9][0-9]{7,14}")


def plain(text: str, limit: int) -> str:
    """`text` in one line without readings, cut with … so that it has at most `limit` characters."""
    line = " ".join(strip_ruby(text).split())
    if len(line) <= limit:
        return line
    end = max(limit - 1, 0)
    while end > 0 and _belongs_to_previous(line, end):
        end -= 1
    return line[:end].rstrip(" 、。,") + "…"


def ruby_parts(text: str) -> list[tuple[str, str]]:
    """鎌ケ谷《かまがや》のまつり as [(鎌ケ谷, かまがや), (のまつり, "")].

    A reading belongs to the kanji before it, or to what stands after ｜.
    """
    parts, done = [], 0
    for found in _RUBY.finditer(text):
        parts += [(text[done : found.start()], "")] * (found.start() > done)
        parts.append((found["marked"] or found["kanji"], found["reading"]))
        done = found.end()
    return parts + [(text[done:], "")] * (done < len(text))


def strip_ruby(text: str) -> str:
    """`text` without the readings, for search, calendars, tables and cards."""
    return "".join(base for base, _ in ruby_parts(text))


def fold_mail(address: str) -> str:
    """The address as it is stored and compared: half width, lower case, no spaces around."""
    return unicodedata.normalize("NFKC", address).strip().lower()


def mail_ok(address: str) -> bool:
    """Whether mail could be sent there.

    Dots in unusual places pass: Japanese phone companies gave out such addresses.
    """
    folded = fold_mail(address)
    return len(folded) <= LONGEST_MAIL and folded.isascii() and _MAIL.fullmatch(folded) is not None


def fold_phone(number: str) -> str:
    """The number as it is dialled: digits, with a leading + for another country."""
    return _PHONE_MARKS.sub("", unicodedata.normalize("NFKC", number))


def phone_ok(number: str) -> bool:
    """Whether this is a Japanese number of 10 or 11 digits, or an international one with +."""
    return _PHONE.fullmatch(fold_phone(number)) is not None


def _belongs_to_previous(line: str, place: int) -> bool:
    """Whether the character at `place` only makes sense with the one before it."""
    return unicodedata.combining(line[place]) > 0 or _JOINED.match(line[place]) is not None or line[place - 1] == _ZWJ
