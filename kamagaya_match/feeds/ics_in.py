"""Read someone else's calendar file (.ics)."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date

from icalendar import Calendar, Event

from kamagaya_match.clock import today as today_in_tokyo
from kamagaya_match.feeds.ics_blocks import Block, blocks_of, frame_of
from kamagaya_match.feeds.ics_facts import event_from
from kamagaya_match.feeds.ics_series import MOST, MOST_SERIES, RuleRefused, occurrences, repeats
from kamagaya_match.feeds.imported import ImportedEvent, ReadResult, RowError, RowWarning
from kamagaya_match.feeds.open_data.decode import DAMAGE, decode
from kamagaya_match.feeds.open_data.keys import with_keys

# Where a copy made by writing out a series remembers the line of its original.
_LINE = "X-LINE-IN-FILE"
Read = ImportedEvent | RowError


def read_ics(data: bytes, today: date | None = None) -> ReadResult:
    """Every VEVENT as an event or as an error; a series as its dates from `today` to a year ahead.

    Times are turned to Tokyo's; times without a zone are taken as Tokyo's. A file that is no calendar gives a single error
    in line 0.
    """
    decoded = decode(data)
    frame = frame_of(decoded.text)
    if "BEGIN:VCALENDAR" not in frame.upper():
        reason = "import.not_a_calendar" if decoded.text.strip() else "import.empty_file"
        return ReadResult(errors=(RowError(0, "", "", reason),), encoding=decoded.encoding)
    _learn_zones(frame)
    read = sorted(_read(list(blocks_of(decoded.text)), decoded.damaged, today or today_in_tokyo()), key=lambda one: one.line)
    return ReadResult(
        events=with_keys(one for one in read if isinstance(one, ImportedEvent)),
        errors=tuple(one for one in read if isinstance(one, RowError)),
        dialect="ics",
        encoding=decoded.encoding,
    )


def _learn_zones(frame: str) -> None:
    """Let the library know the time zones that this file defines itself; entries with others are read as Tokyo's, and say so."""
    with suppress(Exception):
        Calendar.from_ical(frame)


def _read(blocks: list[Block], damaged: bool, today: date) -> Iterator[Read]:
    series: dict[str, list[Event]] = defaultdict(list)
    singles: list[Event] = []
    for block in blocks:
        event = _parsed(block, damaged)
        if isinstance(event, RowError):
            yield event
            continue
        uid = str(event.get("UID", ""))
        (series[uid] if uid else singles).append(event)
    repeated: list[list[Event]] = []
    for entries in series.values():
        if any(repeats(entry) for entry in entries):
            repeated.append(entries)
        else:
            singles += entries
    yield from (event_from(_line(event), event) for event in singles)
    for entries in repeated[:MOST_SERIES]:
        yield from _written_out(entries, today)
    for entries in repeated[MOST_SERIES:]:
        yield RowError(_line(entries[0]), "RRULE", "", "import.too_many_series", (("count", str(MOST_SERIES)),))


def _parsed(block: Block, damaged: bool) -> Event | RowError:
    if damaged and DAMAGE in block.text:
        return RowError(block.line, "VEVENT", "", "import.unreadable_letters")
    try:
        event = Event.from_ical(block.text) if block.closed else None
    except Exception:  # the library lets errors of many kinds out for text that is no calendar
        event = None
    if not isinstance(event, Event):
        return RowError(block.line, "VEVENT", "", "import.bad_entry")
    event[_LINE] = str(block.line)
    return event


def _line(event: Event) -> int:
    return int(str(event[_LINE]))


def _written_out(entries: list[Event], today: date) -> list[Read]:
    line = _line(entries[0])
    try:
        found = occurrences(entries, today)
    except RuleRefused as refusal:
        reason_key, rule = refusal.args
        return [RowError(line, "RRULE", rule, reason_key)]
    if not found:
        return [RowError(line, "RRULE", "", "import.series_not_in_year")]
    read = [event_from(_line(event), event) for event in found[:MOST]]
    last = read[-1]
    if len(found) > MOST and isinstance(last, ImportedEvent):
        cut = RowWarning(last.line, "RRULE", "", "import.series_cut", (("count", str(MOST)),))
        read[-1] = replace(last, warnings=(*last.warnings, cut))
    return read
