"""What reading someone else's event list gives: events to store, and rows that cannot be."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from kamagaya_match.feeds.text import one_line, shortened
from kamagaya_match.words.catalogue import Lang, say

Dialect = Literal["A", "B", "C", "ics"]
SHOWN_VALUE = 40


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing noticed in one cell: `reason_key` is a catalogue key, `value` the cell as it was read."""

    line: int
    column: str
    value: str
    reason_key: str
    more: tuple[tuple[str, str], ...] = ()

    @property
    def values(self) -> dict[str, object]:
        """What the text of `reason_key` may name: line, column, value (shortened) and more."""
        shown = shortened(one_line(self.value), SHOWN_VALUE)
        return {"line": self.line, "column": self.column, "value": shown, **dict(self.more)}

    def text(self, lang: Lang) -> str:
        """The sentence for people."""
        return say(lang, self.reason_key, **self.values)


@dataclass(frozen=True, slots=True)
class RowError(Remark):
    """A row that cannot become an event, with the first reason; `others` are further reasons in the same row."""

    others: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class RowWarning(Remark):
    """A value that was not understood; the row is still stored, without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedEvent:
    """One event from a list of another publisher.

    `line` is the physical line where its record starts. `key` names it over all runs; `content_key` follows from
    title, start and place only, so that a renumbered list can be noticed. Days are the city's; `ends_on` is the last day,
    included. `fee` is in yen, None when unknown. `extras` holds (column, value) of what has no field here.
    """

    line: int
    key: str
    content_key: str
    title: str
    starts_on: date
    ends_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    code: str = ""
    number: str = ""
    title_kana: str = ""
    title_en: str = ""
    subtitle: str = ""
    summary: str = ""
    description: str = ""
    categories: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    cancelled: bool = False
    date_note: str = ""
    place_name: str = ""
    meeting_place: str = ""
    address: str = ""
    building: str = ""
    lat: float | None = None
    lon: float | None = None
    online: bool = False
    online_url: str = ""
    fee: int | None = None
    fee_note: str = ""
    capacity: int | None = None
    capacity_note: str = ""
    organizer: str = ""
    co_organizers: str = ""
    audience: str = ""
    audience_note: str = ""
    apply_from: date | None = None
    apply_from_time: time | None = None
    apply_until: date | None = None
    apply_until_time: time | None = None
    apply_how: str = ""
    apply_url: str = ""
    access: str = ""
    parking: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    contact_extension: str = ""
    contact_mail: str = ""
    url: str = ""
    image_url: str = ""
    language: str = ""
    note: str = ""
    extras: tuple[tuple[str, str], ...] = ()
    warnings: tuple[RowWarning, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """All rows of one file: each one is in `events` or in `errors`.

    An error in line 0 concerns the whole file. `blank_rows` had no value in any cell and are in neither.
    """

    events: tuple[ImportedEvent, ...] = ()
    errors: tuple[RowError, ...] = ()
    blank_rows: int = 0
    dialect: Dialect | None = None
    encoding: str = ""
    unknown_columns: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows, or calendar entries, the file has."""
        return len(self.events) + sum(error.line > 0 for error in self.errors)

    @property
    def warnings(self) -> tuple[RowWarning, ...]:
        """Every value that was not understood, in the order of the file."""
        return tuple(warning for event in self.events for warning in event.warnings)
