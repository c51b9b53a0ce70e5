"""Shifts, as those who choose them and those who plan them see them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kamagaya_match.clock import TOKYO
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say


class ShiftRow(Protocol):
    """One shift; a row of the table of shifts has it all."""

    id: int | None
    starts_at: datetime
    ends_at: datetime
    places: int
    note: str
    taken: int
    waiting: int


@dataclass(frozen=True)
class ShiftChoice:
    """A shift to choose, or chosen; `clash` names what the reader has signed up for at that time.

    `mine` says where one stands in it, empty for those who are not in it; `label` is the whole line.
    """

    key: str = ""
    when: str = ""
    note: str = ""
    left: str = ""
    full: bool = False
    begun: bool = False
    clash: str = ""
    mine: str = ""
    label: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class ShiftOnDesk:
    """A shift on the group's desk, with the values of its form."""

    key: str = ""
    when: str = ""
    note: str = ""
    taken: str = ""
    waiting: str = ""
    day: str = ""
    starts: str = ""
    ends: str = ""
    places: str = ""
    begun: bool = False
    people: str = ""


def choice_of(shift: ShiftRow, mine: str, clash: str, now: datetime, lang: Lang) -> ShiftChoice:
    """One shift for a person; `mine` is the state of their own place, a `RegistrationState` or empty."""
    when, left = dates.when(shift.starts_at, shift.ends_at, False, lang), left_in(shift, lang)
    return ShiftChoice(
        key=str(shift.id or 0),
        when=when,
        note=shift.note,
        left=left,
        full=shift.taken >= shift.places,
        begun=shift.starts_at <= now,
        clash=say(lang, "need_shifts.clash", what=clash) if clash else "",
        mine=say(lang, f"need_shifts.states.{mine}") if mine else "",
        label=say(lang, "common.separator").join(part for part in (when, shift.note, left) if part),
        chosen=bool(mine),
    )


def left_in(shift: ShiftRow, lang: Lang) -> str:
    """あと3人, or that one can wait."""
    left = max(0, shift.places - shift.taken)
    if left and not shift.waiting:
        return say(lang, "need_shifts.left", n=left)
    return say(lang, "need_shifts.full_waiting", n=shift.waiting) if shift.waiting else say(lang, "need_shifts.full")


def on_desk(shift: ShiftRow, people: Iterable[tuple[str, int, str]], now: datetime, lang: Lang) -> ShiftOnDesk:
    """One shift for its group; `people` are (name, how many, `RegistrationState`)."""
    starts, ends = shift.starts_at.astimezone(TOKYO), shift.ends_at.astimezone(TOKYO)
    return ShiftOnDesk(
        key=str(shift.id or 0),
        when=dates.when(shift.starts_at, shift.ends_at, False, lang),
        note=shift.note,
        taken=say(lang, "need_shifts.taken", taken=shift.taken, places=shift.places),
        waiting=say(lang, "need_shifts.waiting", n=shift.waiting) if shift.waiting else "",
        day=starts.date().isoformat(),
        starts=f"{starts:%H:%M}",
        ends=f"{ends:%H:%M}",
        places=str(shift.places),
        begun=shift.starts_at <= now,
        people=say(lang, "common.separator").join(_person(*one, lang) for one in people),
    )


def _person(name: str, size: int, state: str, lang: Lang) -> str:
    said = name if size < 2 else say(lang, "needs.party_named", people=name, names=say(lang, "common.people", n=size))
    return said if state == RegistrationState.CONFIRMED else say(lang, "need_shifts.waits", who=said)
