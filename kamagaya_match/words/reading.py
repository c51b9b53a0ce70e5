"""Reading what people type into a form; whatever is wrong is gathered by field, and nothing typed is lost."""

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time

from kamagaya_match import clock
from kamagaya_match.digits import whole

SHORT = 200


class Reader:
    """Takes values out of a form; `errors` maps fields to catalogue keys under `words`.

    `lengths` holds how many characters each text may have, SHORT where it says nothing.
    """

    def __init__(self, values: Mapping[str, str], lengths: Mapping[str, int] | None = None, words: str = "reading") -> None:
        self.values, self.lengths, self.words = values, lengths or {}, words
        self.errors: dict[str, str] = {}

    def text(self, name: str) -> str:
        value = self.values.get(name, "").strip()
        if len(value) > self.lengths.get(name, SHORT):
            self.wrong(name, "too_long")
        return value

    def ticked(self, name: str) -> bool:
        return self.values.get(name, "") in ("on", "true", "1")

    def codes(self, name: str, allowed: Iterable[str]) -> list[str]:
        return [code for code in allowed if self.ticked(f"{name}.{code}")]

    def number(self, name: str, most: int) -> int | None:
        """A whole number from 0 to `most`, typed in any width and with commas; None when nothing was typed."""
        value = self._folded(name).replace(",", "")
        if not value:
            return None
        number = whole(value, 12, most + 1)
        if number > most:
            self.wrong(name, "not_a_number")
            return None
        return number

    def day(self, name: str) -> date | None:
        value = self._folded(name).replace("/", "-")
        if not value:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.wrong(name, "not_a_day")
            return None

    def time(self, name: str) -> time | None:
        value = self._folded(name)
        if not value:
            return None
        try:
            return time.fromisoformat(value.zfill(5)[:5])
        except ValueError:
            self.wrong(name, "not_a_time")
            return None

    def moment(self, name: str) -> datetime | None:
        """A day with a time; without the time the start of the day."""
        day, hour = self.day(f"{name}_day"), self.time(f"{name}_time")
        return clock.at(day, hour or time(0)) if day else None

    def wrong(self, name: str, error: str) -> None:
        """Note what is wrong with a field."""
        self.errors[name] = f"{self.words}.{error}"

    def _folded(self, name: str) -> str:
        return unicodedata.normalize("NFKC", self.values.get(name, "")).strip()
