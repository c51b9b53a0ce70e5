"""What a calendar shows, ready to be written in any format."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from kamagaya_match.words.catalogue import Lang

EntryStatus = Literal["confirmed", "tentative", "cancelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One dated thing in a calendar.

    `starts`/`ends` are both aware datetimes, or both dates; then `ends` is the last day, included. `uid` never changes;
    `sequence` and `changed` move with each change of time, place or status. `online_url` is shown to every reader of
    the calendar. A cancelled entry that is `withdrawn` takes place, only without the calendar's owner.
    ValueError for naive times and for a date mixed with a time.
    """

    uid: str
    summary: str
    starts: datetime | date
    ends: datetime | date
    created: datetime
    changed: datetime
    sequence: int = 0
    status: EntryStatus = "confirmed"
    description: str = ""
    location: str = ""
    lat: float | None = None
    lon: float | None = None
    url: str = ""
    categories: tuple[str, ...] = ()
    online_url: str = ""
    series_uid: str | None = None
    blocks_time: bool = False
    remind_before: timedelta | None = None
    withdrawn: bool = False

    def __post_init__(self) -> None:
        if isinstance(self.starts, datetime) != isinstance(self.ends, datetime):
            raise ValueError("starts and ends are both dates or both datetimes")
        for moment in (self.starts, self.ends, self.created, self.changed):
            if isinstance(moment, datetime) and moment.utcoffset() is None:
                raise ValueError(f"a calendar needs aware times, not {moment!r}")

    @property
    def cancelled(self) -> bool:
        """Whether it will not take place."""
        return self.status == "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarInfo:
    """What a calendar says about itself: `source_url` is its own address, `page_url` the page that shows the same."""

    name: str
    changed: datetime
    description: str = ""
    source_url: str = ""
    page_url: str = ""
    prodid: str = "-//Kamagaya Match//Calendar 1.0//JA"
    color: str = "navy"
    refresh: timedelta = timedelta(hours=4)
    lang: Lang = "ja"
