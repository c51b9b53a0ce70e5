"""The notes in what a phone sends; anything could stand there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from kamagaya_match.clock import TOKYO
from kamagaya_match.people.rules import LONGEST_NAME, one_line

from .counting import LONGEST_BY, LONGEST_KEY, MOST_AT_ONCE, ActKind

MOST_PEOPLE = 99
_CENTURY = range(946_684_800_000, 4_102_444_800_000)
_KEY = re.compile(rf"[A-Za-z0-9-]{{8,{LONGEST_KEY}}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note as the phone made it: the party by its code, `at` by the phone's own clock, `meeting` 0 where it named none.

    `first`: nobody of the party had come, as far as the phone knew.
    """

    key: str
    kind: ActKind
    at: datetime
    people: int = 0
    code: str = ""
    name: str = ""
    undoes: tuple[str, ...] = ()
    meeting: int = 0
    first: bool = False


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one phone sends: its notes, its clock at that moment, who holds it, and which list it knows."""

    notes: tuple[Note, ...]
    sent: datetime
    by: str = ""
    known: str = ""


def read_parcel(data: object) -> Parcel | None:
    """The parcel in posted JSON; None for something else. Notes that make no sense are left out."""
    if not isinstance(data, Mapping):
        return None
    sent, acts = _time(data.get("sent")), data.get("acts")
    if sent is None or not isinstance(acts, list):
        return None
    notes = tuple(note for note in map(_note, acts[:MOST_AT_ONCE]) if note is not None)
    return Parcel(notes, sent, _line(data.get("by"), LONGEST_BY), _line(data.get("known"), LONGEST_KEY))


def _note(raw: object) -> Note | None:
    if not isinstance(raw, Mapping):
        return None
    key, at, kind = raw.get("key"), _time(raw.get("at")), raw.get("kind")
    if not isinstance(key, str) or not _KEY.fullmatch(key) or at is None or kind not in list(ActKind):
        return None
    note = Note(key=key, kind=ActKind(kind), at=at, people=_people(raw), code=_code(raw), name=_name(raw), undoes=_undoes(raw))
    return _whole(replace(note, meeting=_meeting(raw), first=raw.get("first") is True))


def _whole(note: Note) -> Note | None:
    """The note, if it has what its kind needs."""
    needed = {ActKind.ARRIVE: note.code and note.people, ActKind.WALK_IN: note.people, ActKind.UNDO: note.undoes}
    return note if needed[note.kind] else None


def _people(raw: Mapping[str, Any]) -> int:
    people = raw.get("people")
    return people if type(people) is int and 0 < people <= MOST_PEOPLE else 0


def _meeting(raw: Mapping[str, Any]) -> int:
    meeting = raw.get("meeting")
    return meeting if type(meeting) is int and 0 < meeting < 2**31 else 0


def _code(raw: Mapping[str, Any]) -> str:
    return _line(raw.get("code"), 20).upper()


def _name(raw: Mapping[str, Any]) -> str:
    return _line(raw.get("name"), LONGEST_NAME)


def _undoes(raw: Mapping[str, Any]) -> tuple[str, ...]:
    keys = raw.get("undoes")
    found = keys[:MOST_AT_ONCE] if isinstance(keys, list) else []
    return tuple(key for key in found if isinstance(key, str) and _KEY.fullmatch(key))


def _line(value: object, longest: int) -> str:
    return one_line(value)[:longest] if isinstance(value, str) else ""


def _time(value: object) -> datetime | None:
    """Milliseconds since 1970, as browsers count; a clock outside this century is no clock."""
    if type(value) is not int or value not in _CENTURY:
        return None
    return datetime.fromtimestamp(value / 1000, TOKYO)
