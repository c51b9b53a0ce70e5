"""What was noted at the door, and how the notes of several phones become one count.

A note never changes another; it only says what somebody saw. Whatever the order in which notes reach the platform, and
however often each does, the same notes give the same count.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from kamagaya_match.clock import TOKYO

LASTS_AFTER_EVENT = timedelta(hours=12)
TAKES_LATE_NOTES = timedelta(days=7)
# A phone gives up on a parcel after twelve seconds.
LAG = timedelta(seconds=15)
MOST_LINKS = 20
MOST_AT_ONCE = 200
LONGEST_BY = 20
LONGEST_LABEL = 30
LONGEST_KEY = 40


class ActKind(StrEnum):
    """A party that signed up came, people came who had not, or notes are taken back."""

    ARRIVE = "arrive"
    WALK_IN = "walk_in"
    UNDO = "undo"


class Sitting(Protocol):
    """One meeting of an event."""

    @property
    def id(self) -> int: ...
    @property
    def starts(self) -> datetime: ...
    @property
    def ends(self) -> datetime: ...


class LinkLife(StrEnum):
    """What a helper's link opens: the list, only the way for notes that a phone still holds, or nothing."""

    OPEN = "open"
    LATE = "late"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One note; `at` is when it was made, `party` the party that came, `undoes` the keys of the notes that are taken back.

    `meeting` is to which meeting of the event they came.

    An arrival says how many of the party are there in all, not how many more.
    """

    key: str
    kind: ActKind
    at: datetime
    people: int = 0
    party: int | None = None
    name: str = ""
    by: str = ""
    undoes: tuple[str, ...] = ()
    meeting: int = 0


def standing(acts: Iterable[Act]) -> list[Act]:
    """The notes of people who came that nobody took back, by the time at which they were made."""
    everything = list(acts)
    undone = {key for act in everything for key in act.undoes}
    kept = {act.key: act for act in everything if act.kind is not ActKind.UNDO and act.key not in undone}
    return sorted(kept.values(), key=lambda act: (act.at, act.key))


def meeting_at(moment: datetime, meetings: Sequence[Sitting]) -> int:
    """The meeting that somebody at the door means at this moment: the next one of this day, else the nearest; 0 without meetings."""
    day = moment.astimezone(TOKYO).date()
    today = [one for one in meetings if one.starts.astimezone(TOKYO).date() == day and one.ends > moment]
    nearest = sorted(today or meetings, key=lambda one: (max(one.starts - moment, moment - one.ends, timedelta(0)), one.starts))
    return nearest[0].id if nearest else 0


def at_meeting(acts: Iterable[Act], meeting: int) -> list[Act]:
    """What was noted of one meeting; notes that take others back belong to all."""
    return [act for act in acts if act.meeting == meeting or act.kind is ActKind.UNDO]


def by_meeting(acts: Iterable[Act]) -> dict[int, dict[int, list[Act]]]:
    """By party and meeting the arrivals that stand."""
    everything = list(acts)
    found: dict[int, dict[int, list[Act]]] = {}
    for meeting in sorted({act.meeting for act in everything}):
        for party, arrivals in arrived(at_meeting(everything, meeting)).items():
            found.setdefault(party, {})[meeting] = arrivals
    return found


def arrived(acts: Iterable[Act]) -> dict[int, list[Act]]:
    """By party the arrivals at one meeting that stand; the last of them tells the number of people."""
    found: dict[int, list[Act]] = {}
    for act in standing(acts):
        if act.party is not None:
            found.setdefault(act.party, []).append(act)
    return found


def people_of(arrivals: list[Act] | None) -> int:
    """How many of a party came."""
    return arrivals[-1].people if arrivals else 0


def walk_ins(acts: Iterable[Act]) -> list[Act]:
    """The people who came without having signed up, by their coming."""
    return [act for act in standing(acts) if act.kind is ActKind.WALK_IN]


def came(acts: Iterable[Act]) -> int:
    """Everyone who came to one meeting."""
    everything = list(acts)
    return sum(map(people_of, arrived(everything).values())) + sum(act.people for act in walk_ins(everything))


def true_time(noted: datetime, sent: datetime, now: datetime) -> datetime:
    """When something was noted by a phone whose clock may be wrong: it was `noted` and `sent` by that same clock."""
    return min(now, noted + (now - sent))


def in_turn(at: datetime, before: Iterable[datetime]) -> datetime:
    """`at`, put after what the same phone had noted `before`: that may have been on its way for longer, for up to LAG."""
    latest = max((one for one in before if at <= one <= at + LAG), default=None)
    return at if latest is None else latest + timedelta(milliseconds=1)


def expiry(event_ends: datetime) -> datetime:
    """Until when a helper's link shows the list."""
    return event_ends + LASTS_AFTER_EVENT


def life_of(now: datetime, expires_at: datetime, revoked_at: datetime | None) -> LinkLife:
    """What a link opens at `now`."""
    if revoked_at is not None or now >= expires_at + TAKES_LATE_NOTES:
        return LinkLife.GONE
    return LinkLife.OPEN if now < expires_at else LinkLife.LATE
