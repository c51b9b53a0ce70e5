"""Single cells of an open-data list, as people type them: full-width, with units, in Japanese years."""

import math
import re
import unicodedata
from datetime import date, time
from urllib.parse import urlsplit

from kamagaya_match.feeds.text import clean

NONE_DATE = date(9999, 12, 31)
YEARS = range(1900, 2200)
LONGEST = 40
_ERAS = {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988, "昭和": 1925, "S": 1925}
_WEEKDAY = r"(?:\s*\([日月火水木金土][^)]*\))?"
_MIDNIGHT = r"(?:[T\s]0?0:00(?::00)?)?"
_WESTERN = re.compile(rf"(\d{{4}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*日?{_WEEKDAY}{_MIDNIGHT}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_JAPANESE = re.compile(
    rf"(令和|平成|昭和|[RHS])\s*(\d{{1,2}}|元)\s*[年./-]\s*(\d{{1,2}})\s*[月./-]\s*(\d{{1,2}})\s*日?{_WEEKDAY}", re.IGNORECASE
)
_CLOCK = re.compile(r"(午前|午後|AM|PM)?\s*(\d{1,2})(?:[:時]\s*(?:(\d{1,2})(?::(\d{1,2})(?:\.0+)?|分)?)?)\s*(半)?", re.IGNORECASE)
_WHOLE = re.compile(r"(?:約|先着|各|[¥\\])?\s*(\d{1,9})(?:\.0+)?\s*(?:人|名|組|席|円|件)?(?:程度)?")
_YES = {"有", "有り", "あり", "1", "true", "yes", "○", "〇", "可"}
_NO = {"無", "無し", "なし", "0", "false", "no", "×", "不可"}


class Unreadable(ValueError):
    """The cell says something, but not what its column is for."""


def folded(cell: str) -> str:
    """The cell with full-width letters, digits and signs made half-width."""
    return unicodedata.normalize("NFKC", clean(cell)).strip()


def prose(cell: str) -> str:
    """Free text as it was written, without blanks around it or at the ends of its lines."""
    return "\n".join(line.rstrip() for line in clean(cell).split("\n")).strip()


def day(cell: str) -> date | None:
    """A date such as 2026-10-10, 2026/1/5, 令和8年10月10日; None for nothing and for 9999-12-31."""
    text = _brief(cell)
    if not text:
        return None
    western = _WESTERN.fullmatch(text) or _COMPACT.fullmatch(text)
    found = _date(*map(int, western.groups())) if western else _japanese(text)
    if found == NONE_DATE:
        return None
    if found.year not in YEARS:
        raise Unreadable(cell)
    return found


def clock(cell: str) -> time | None:
    """A time such as 9:30, 09:30:00, 午後1時30分; None for nothing. 24:00 is the last minute of the day."""
    text = _brief(cell)
    if not text:
        return None
    match = _CLOCK.fullmatch(text)
    if not match:
        raise Unreadable(cell)
    half, hour, minute, second, thirty = match.groups()
    hours = _hours(int(hour), (half or "").upper(), cell)
    minutes = 30 if thirty and not minute else int(minute or 0)
    if (hours, minutes) == (24, 0):
        return time(23, 59)
    try:
        return time(hours, minutes, int(second or 0))
    except ValueError:
        raise Unreadable(cell) from None


def whole(cell: str) -> int | None:
    """A whole number such as 1,000, ３０名, ¥500; None for nothing."""
    text = re.sub(r"(?<=\d),(?=\d{3})", "", _brief(cell))
    if not text:
        return None
    match = _WHOLE.fullmatch(text)
    if not match:
        raise Unreadable(cell)
    return int(match[1])


def degrees(cell: str, limit: float) -> float | None:
    """Latitude (limit 90) or longitude (limit 180) in decimal degrees; None for nothing and for 0, which lists use for it."""
    text = _brief(cell)
    if not text:
        return None
    try:
        found = float(text)
    except ValueError:
        raise Unreadable(cell) from None
    if not math.isfinite(found) or abs(found) > limit:
        raise Unreadable(cell)
    return found or None


def yes(cell: str) -> bool | None:
    """Whether a flag is set: 有, あり, 1 or 無, なし, 0; None for nothing."""
    text = folded(cell).lower()
    if not text:
        return None
    if text not in _YES | _NO:
        raise Unreadable(cell)
    return text in _YES


def web_address(cell: str) -> str:
    """An http or https address; empty for nothing."""
    text = clean(cell).strip()
    if not text:
        return ""
    try:
        parts = urlsplit(text)
    except ValueError:
        raise Unreadable(cell) from None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc or re.search(r"\s", text):
        raise Unreadable(cell)
    return text


def listed(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several, each once."""
    parts = (part.strip() for part in re.split(r"[;；、,，/／\n]", clean(cell)))
    return tuple(dict.fromkeys(part for part in parts if part))


def _brief(cell: str) -> str:
    text = folded(cell)
    # The patterns above take long over thousands of blanks.
    if len(text) > LONGEST:
        raise Unreadable(cell)
    return text


def _date(year: int, month: int, day_of_month: int) -> date:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        raise Unreadable(f"{year}-{month}-{day_of_month}") from None


def _japanese(text: str) -> date:
    match = _JAPANESE.fullmatch(text)
    if not match:
        raise Unreadable(text)
    era, year, month, day_of_month = match.groups()
    return _date(_ERAS[era.upper()] + (1 if year == "元" else int(year)), int(month), int(day_of_month))


def _hours(hour: int, half: str, cell: str) -> int:
    if not half:
        return hour
    if hour > 12:
        raise Unreadable(cell)
    return hour % 12 + (12 if half in ("午後", "PM") else 0)
