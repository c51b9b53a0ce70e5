"""Shifts of a need: what can be written down, and who gets a place; the seats themselves are those of sign-ups."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kamagaya_match.clock import TOKYO
from kamagaya_match.digits import whole
from kamagaya_match.registrations.rules import Admit, Party, RegistrationState, admit

MOST_SHIFTS = 60
MOST_PLACES = 200
LONGEST = timedelta(hours=16)
LONGEST_NOTE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftDraft:
    """A shift as typed; None is what could not be read."""

    starts_at: datetime | None
    ends_at: datetime | None
    places: int
    note: str = ""


def read_shift(values: Mapping[str, str]) -> ShiftDraft:
    """`day`, `starts`, `ends`, `places`, `note` of a form; an end before the start is that of the next day."""
    starts, ends = _moment(values, "starts"), _moment(values, "ends")
    if starts and ends and ends <= starts:
        ends += timedelta(days=1)
    note = " ".join(values.get("note", "").split())
    return ShiftDraft(starts_at=starts, ends_at=ends, places=whole(values.get("places", ""), 5), note=note)


def wrong_shift(draft: ShiftDraft, now: datetime) -> dict[str, str]:
    """The catalogue key of what is wrong, by field."""
    errors = {}
    if draft.starts_at is None or draft.starts_at <= now:
        errors["day"] = "need_shifts.errors.day"
    elif draft.ends_at is None or draft.ends_at - draft.starts_at > LONGEST:
        errors["ends"] = "need_shifts.errors.ends"
    if not 1 <= draft.places <= MOST_PLACES:
        errors["places"] = "need_shifts.errors.places"
    if len(draft.note) > LONGEST_NOTE:
        errors["note"] = "need_shifts.errors.note"
    return errors


def place_for(places: int, parties: Iterable[Party], size: int) -> RegistrationState | None:
    """Where a party that comes now stands: with places, in line, or None when it is larger than the shift."""
    admitted = admit(places, True, parties, size)
    if admitted is Admit.REFUSE:
        return None
    return RegistrationState.CONFIRMED if admitted is Admit.SEAT else RegistrationState.WAITLISTED


def overlap(starts: datetime, ends: datetime, other_starts: datetime | date, other_ends: datetime | date) -> bool:
    """Whether two times share a moment; dates are whole days, the last included."""
    first = other_starts if isinstance(other_starts, datetime) else datetime.combine(other_starts, time(), TOKYO)
    last = other_ends if isinstance(other_ends, datetime) else datetime.combine(other_ends + timedelta(days=1), time(), TOKYO)
    return starts < last and first < ends


def _moment(values: Mapping[str, str], name: str) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(values.get("day", "")), time.fromisoformat(values.get(name, "")), TOKYO)
    except ValueError:
        return None
