"""What changed and when, as visitors read it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .rows import ChangeRow

TOLD_FACTS = ("title", "when", "place", "place_note", "fee", "bring", "capacity", "closes")
MOST = 5


@dataclass(frozen=True)
class ChangeLine:
    """One change: when it was made, and what it was."""

    at: str = ""
    lines: list[str] = field(default_factory=list)


def change_lines(changes: Iterable[ChangeRow], lang: Lang) -> list[ChangeLine]:
    """The latest changes that concern visitors, newest first."""
    told = [ChangeLine(at=dates.stamp(one.at, lang), lines=lines) for one in changes if (lines := list(_lines(one, lang)))]
    return told[:MOST]


def _lines(change: ChangeRow, lang: Lang) -> Iterator[str]:
    if change.verb in ("published", "approved", "cancelled"):
        yield say(lang, "events.changes.cancelled" if change.verb == "cancelled" else "events.changes.published")
    if change.verb == "changed":
        yield from (_fact(name, change.facts[name], lang) for name in TOLD_FACTS if name in change.facts)


def _fact(name: str, values: list[str], lang: Lang) -> str:
    what, before, after = say(lang, f"events.changes.{name}"), values[0], values[-1]
    if before and after:
        return say(lang, "events.changes.from_to", what=what, before=before, after=after)
    return say(lang, "events.changes.added" if after else "events.changes.removed", what=what, value=after or before)
