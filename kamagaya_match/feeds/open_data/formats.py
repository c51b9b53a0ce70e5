"""How single values are written in open-data lists."""

import re
from collections.abc import Iterable
from datetime import date, time

from kamagaya_match.feeds.text import clean

_FULL_WIDTH = str.maketrans("=+-@", "＝＋－＠")
_PHONE = re.compile(r"\+?[\d\s()/-]+")


def words(text: str) -> str:
    """People's text; a first sign that would make a spreadsheet compute the cell becomes full-width."""
    told = clean(text).strip()
    return told[:1].translate(_FULL_WIDTH) + told[1:]


def phone(number: str) -> str:
    """A telephone number, which may begin with a plus."""
    return number.strip() if _PHONE.fullmatch(number.strip()) else words(number)


def several(texts: Iterable[str]) -> str:
    """Several values in one cell."""
    return words(";".join(text for text in texts if text))


def day(value: date | None) -> str:
    """YYYY-MM-DD."""
    return value.isoformat() if value else ""


def clock(value: time | None) -> str:
    """HH:MM."""
    return f"{value:%H:%M}" if value else ""


def number(value: int | None) -> str:
    """A bare whole number."""
    return "" if value is None else str(value)


def degrees(value: float | None) -> str:
    """Six decimals."""
    return "" if value is None else f"{value:.6f}"


def there(flag: bool) -> str:
    """有, or nothing: what is not told is not said to be missing."""
    return "有" if flag else ""
