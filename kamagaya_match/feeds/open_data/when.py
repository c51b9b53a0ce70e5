"""The days and times of a row."""

from dataclasses import dataclass
from datetime import date, time

from kamagaya_match.feeds.open_data import values
from kamagaya_match.feeds.open_data.cells import Cells


@dataclass(frozen=True, slots=True)
class When:
    """First and last day, and the clock times of each day where the row tells them."""

    starts_on: date
    ends_on: date
    starts_at: time | None
    ends_at: time | None


def when_of(cells: Cells) -> When | None:
    """When a row's event takes place; None, with the reason noted in `cells`, if that cannot be told."""
    starts_on = cells.must("starts_on", values.day, "import.bad_start_date", "import.no_start_date")
    ends_on = cells.must("ends_on", values.day, "import.bad_end_date")
    if starts_on is None:
        return None
    starts_at = cells.may("starts_at", values.clock, "import.bad_time")
    ends_at = cells.may("ends_at", values.clock, "import.bad_time")
    when = When(starts_on, ends_on or starts_on, starts_at, ends_at)
    _check_order(cells, when)
    return when


def _check_order(cells: Cells, when: When) -> None:
    if when.ends_on < when.starts_on:
        cells.refuse("ends_on", "import.end_before_start", start=when.starts_on.isoformat())
    elif when.starts_on == when.ends_on and when.starts_at and when.ends_at and when.ends_at < when.starts_at:
        cells.refuse("ends_at", "import.end_before_start", start=f"{when.starts_at:%H:%M}")
