"""A draft that two sides shape, as each of them sees it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.needs.rules.scoping import ScopingState, Side, is_open
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.contacts import Until, without_contacts

from .rows import Told
from .wording import kind_in, lines, title_in


class ScopingRow(Protocol):
    """One shaping; a row of the table has it all."""

    state: str
    asked_at: datetime
    coordinator_id: int | None
    group_yes_at: datetime | None
    coordinator_yes_at: datetime | None


class NoteRow(Protocol):
    """What one side wrote."""

    person_id: int | None
    by_coordinator: bool
    text: str
    at: datetime


@dataclass(frozen=True)
class ShapingNote:
    """One note; `side` says for whom its writer spoke."""

    who: str = ""
    side: str = ""
    at: str = ""
    text: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Shaping:
    """Where a shaping stands for one of its sides; `step` counts from 1: asked, at work, agreed by one, published."""

    open: bool = False
    waiting: bool = False
    coordinator: str = ""
    my_yes: bool = False
    their_yes: bool = False
    step: int = 0
    notes: list[ShapingNote] = field(default_factory=list)


@dataclass(frozen=True)
class ShapingRow:
    """A line of the coordinators' queue."""

    slug: str = ""
    href: str = ""
    title: str = ""
    group: str = ""
    kind_text: str = ""
    age: str = ""
    coordinator: str = ""
    state_text: str = ""
    waiting: bool = False
    mine: bool = False


def shaping_of(row: ScopingRow, notes: Sequence[NoteRow], names: Mapping[int, str], side: Side, lang: Lang) -> Shaping:
    """The shaping as this side sees it; while any coordinator may take it, none reads contacts in its notes."""
    mine, theirs = row.group_yes_at is not None, row.coordinator_yes_at is not None
    state = ScopingState(row.state)
    return Shaping(
        open=is_open(state),
        waiting=state is ScopingState.WAITING,
        coordinator=names.get(row.coordinator_id or 0, ""),
        my_yes=mine if side is Side.GROUP else theirs,
        their_yes=theirs if side is Side.GROUP else mine,
        step=_step(state, mine or theirs),
        notes=[
            _note(note, names, Until.YES if state is ScopingState.WAITING and side is Side.COORDINATOR else None, lang) for note in notes
        ],
    )


def _step(state: ScopingState, one_yes: bool) -> int:
    if state is ScopingState.WORKING:
        return 3 if one_yes else 2
    return 4 if state is ScopingState.AGREED else 1


def _note(note: NoteRow, names: Mapping[int, str], hidden: Until | None, lang: Lang) -> ShapingNote:
    side = Side.COORDINATOR if note.by_coordinator else Side.GROUP
    text = lines(without_contacts(note.text, hidden, lang)) or [say(lang, "need_desk.shaping.note_gone")]
    return ShapingNote(names.get(note.person_id or 0, ""), say(lang, f"need_desk.shaping.sides.{side}"), dates.stamp(note.at, lang), text)


def shaping_row(row: ScopingRow, told: Told, names: Mapping[int, str], reader: int | None, now: datetime, lang: Lang) -> ShapingRow:
    """One line of the queue."""
    days = max(0, (now - row.asked_at).days)
    return ShapingRow(
        slug=told.need.slug,
        href=f"/coordinator/needs/{told.need.slug}/",
        title=title_in(told.need, lang),
        group=told.group.name,
        kind_text=kind_in(told.need, lang),
        age=say(lang, "need_desk.age_days", n=days) if days else say(lang, "common.today"),
        coordinator=names.get(row.coordinator_id or 0, ""),
        state_text=say(lang, f"need_desk.shaping.states.{row.state}"),
        waiting=row.state == ScopingState.WAITING,
        mine=reader is not None and row.coordinator_id == reader,
    )
