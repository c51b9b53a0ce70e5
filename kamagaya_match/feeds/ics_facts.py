"""One VEVENT into an event, or into the reason why not."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from icalendar import Event, vCalAddress
from icalendar.error import BrokenCalendarProperty

from kamagaya_match.clock import TOKYO
from kamagaya_match.feeds.imported import ImportedEvent, RowError, RowWarning
from kamagaya_match.feeds.open_data.values import YEARS, Unreadable, prose, web_address
from kamagaya_match.feeds.open_data.when import When
from kamagaya_match.feeds.text import one_line

SOURCE = "ics"
_CALLED_OFF = ("【中止】", "[Cancelled]")
_NOT_PUBLIC = ("PRIVATE", "CONFIDENTIAL")
_KEPT = ("COMMENT", "RESOURCES")


class Refused(Exception):
    """An entry that cannot be stored; `error` says why."""

    def __init__(self, error: RowError) -> None:
        super().__init__(error.reason_key)
        self.error = error


@dataclass(slots=True)
class Entry:
    """A VEVENT that is being read; `warnings` grow with it."""

    line: int
    event: Event
    warnings: list[RowWarning] = field(default_factory=list)

    def first(self, name: str) -> Any:
        """The first value of a property; None if there is none."""
        found = self.event.get(name)
        return found[0] if isinstance(found, list) else found

    def texts(self, name: str) -> tuple[str, ...]:
        """All values of a property, as text."""
        found = self.event.get(name, [])
        return tuple(prose(str(value)) for value in (found if isinstance(found, list) else [found]) if str(value).strip())

    def text(self, name: str) -> str:
        """The first value of a property, as text."""
        return next(iter(self.texts(name)), "")

    def moment(self, name: str) -> Any:
        """The value of a date, time or duration property; None if there is none. Errors: Unreadable."""
        found = self.first(name)
        try:
            return None if found is None else found.dt
        except (BrokenCalendarProperty, AttributeError):
            raise Unreadable(name) from None

    def link(self, *names: str) -> str:
        """The first http(s) address in these properties."""
        for name in names:
            for value in self.texts(name):
                try:
                    return web_address(value)
                except Unreadable:
                    self.warn(name, value, "import.bad_url")
        return ""

    def warn(self, column: str, value: str, reason_key: str) -> None:
        """Note what of this entry is left out."""
        self.warnings.append(RowWarning(self.line, column, value, reason_key))

    def refused(self, column: str, reason_key: str, **more: str) -> Refused:
        """The entry's refusal."""
        return Refused(RowError(self.line, column, self.text(column), reason_key, tuple(more.items())))


def event_from(line: int, event: Event) -> ImportedEvent | RowError:
    """The event of one entry or occurrence, its keys still empty; or its refusal."""
    entry = Entry(line, event)
    try:
        title, when, facts = _title(entry), _when(entry), _facts(entry)
    except Refused as refusal:
        return refusal.error
    return ImportedEvent(
        line=line,
        key="",
        content_key="",
        title=title,
        starts_on=when.starts_on,
        ends_on=when.ends_on,
        starts_at=when.starts_at,
        ends_at=when.ends_at,
        cancelled=entry.text("STATUS").upper() == "CANCELLED" or title.startswith(_CALLED_OFF),
        categories=_categories(event),
        extras=tuple((name, "\n".join(entry.texts(name))) for name in _KEPT if entry.texts(name)),
        **facts,
        warnings=tuple(entry.warnings),
    )


def _title(entry: Entry) -> str:
    if entry.text("CLASS").upper() in _NOT_PUBLIC:
        raise entry.refused("CLASS", "import.private_entry")
    title = one_line(entry.text("SUMMARY"))
    if not title:
        raise entry.refused("SUMMARY", "import.no_title")
    return title


def _when(entry: Entry) -> When:
    starts = _start(entry)
    try:
        ends = _end(entry, starts)
    except (Unreadable, OverflowError, TypeError):
        raise entry.refused("DTEND", "import.bad_end_date") from None
    starts_on, starts_at = _in_tokyo(starts)
    ends_on, ends_at = _last_moment(starts, ends)
    if (ends_on, ends_at or time.max) < (starts_on, starts_at or time.min):
        raise entry.refused("DTEND", "import.end_before_start", start=f"{starts_on} {starts_at or ''}".strip())
    return When(starts_on, ends_on, starts_at, ends_at)


def _start(entry: Entry) -> date:
    try:
        starts: object = entry.moment("DTSTART")
    except Unreadable:
        raise entry.refused("DTSTART", "import.bad_start_date") from None
    if starts is None:
        raise entry.refused("DTSTART", "import.no_start_date")
    if not isinstance(starts, date) or starts.year not in YEARS:
        raise entry.refused("DTSTART", "import.bad_start_date")
    zone = str(entry.first("DTSTART").params.get("TZID", ""))
    if zone and isinstance(starts, datetime) and starts.tzinfo is None:
        entry.warn("DTSTART", zone, "import.unknown_zone")
    return starts


def _end(entry: Entry, starts: date) -> date | None:
    ends = entry.moment("DTEND")
    if ends is None:
        length = entry.moment("DURATION")
        ends = None if length is None else starts + length
    if ends is not None and (not isinstance(ends, date) or ends.year not in YEARS):
        raise Unreadable("DTEND")
    return ends


def _last_moment(starts: date, ends: date | None) -> tuple[date, time | None]:
    if isinstance(ends, datetime):
        return _in_tokyo(ends)
    if ends is None:
        return _in_tokyo(starts)[0], None
    # Where there are only days, a calendar's end is the day after the last one.
    return (ends if isinstance(starts, datetime) or ends == starts else ends - timedelta(days=1)), None


def _in_tokyo(moment: date) -> tuple[date, time | None]:
    if not isinstance(moment, datetime):
        return moment, None
    local = moment.astimezone(TOKYO) if moment.tzinfo else moment
    return local.date(), local.time()


def _facts(entry: Entry) -> dict[str, Any]:
    lat, lon = _position(entry)
    place = one_line(entry.text("LOCATION"))
    online_url = entry.link("CONFERENCE", "X-GOOGLE-CONFERENCE") or (place if place.startswith(("https://", "http://")) else "")
    return {
        "code": SOURCE if entry.text("UID") else "",
        "number": _number(entry),
        "description": entry.text("DESCRIPTION"),
        "place_name": "" if place == online_url else place,
        "lat": lat,
        "lon": lon,
        "online": bool(online_url),
        "online_url": online_url,
        "url": entry.link("URL"),
        "image_url": entry.link("IMAGE"),
        "contact_name": one_line(entry.text("CONTACT")),
        **_organizer(entry.first("ORGANIZER")),
    }


def _number(entry: Entry) -> str:
    uid = one_line(entry.text("UID"))
    try:
        occurrence = entry.moment("RECURRENCE-ID")
    except Unreadable:
        occurrence = None
    if isinstance(occurrence, datetime):
        return f"{uid}/{occurrence.astimezone(UTC) if occurrence.tzinfo else occurrence:%Y%m%dT%H%M%S}"
    return f"{uid}/{occurrence:%Y%m%d}" if isinstance(occurrence, date) else uid


def _position(entry: Entry) -> tuple[float | None, float | None]:
    position = entry.first("GEO")
    if position is None:
        return None, None
    try:
        return position.latitude, position.longitude
    except (BrokenCalendarProperty, AttributeError):
        entry.warn("GEO", entry.text("GEO"), "import.bad_coordinate")
        return None, None


def _categories(event: Event) -> tuple[str, ...]:
    found = event.get("CATEGORIES", [])
    several = found if isinstance(found, list) else [found]
    names = (one_line(str(name)) for each in several for name in getattr(each, "cats", [each]))
    return tuple(dict.fromkeys(name for name in names if name))


def _organizer(address: object) -> dict[str, str]:
    if not isinstance(address, vCalAddress):
        return {}
    mail = str(address).removeprefix("mailto:").removeprefix("MAILTO:")
    return {"organizer": one_line(str(address.params.get("CN", ""))), "contact_mail": mail if "@" in mail else ""}
