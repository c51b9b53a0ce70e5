"""What changed and when, as visitors read it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.text import strip_ruby

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


def facts_in_words(facts: Mapping[str, Any], lang: Lang) -> dict[str, str]:
    """What those who signed up are told of when it changes, from `service.told_facts`; the address of a meeting is among it."""
    place, address = facts["place_name"], facts["address"]
    where = say(lang, "events.place_line", place=place, address=address) if place and address else place or address
    return {
        "title": strip_ruby(facts["title_easy"] if lang == "easy" and facts["title_easy"] else facts["title"]),
        "when": say(lang, "common.separator").join(_when(times, facts["all_day"], lang) for times in facts["times"]),
        "place": where or (say(lang, "common.online") if facts["online"] else ""),
        "place_note": facts["place_note"],
        "online_url": facts["online_url"] if facts["online"] else "",
        "fee": " ".join(part for part in (_yen(facts["fee"], lang), facts["fee_note"]) if part),
        "bring": facts["bring"],
        "capacity": say(lang, "common.people", n=facts["capacity"]) if facts["capacity"] else "",
        "closes": dates.stamp(datetime.fromisoformat(facts["closes"]), lang) if facts["closes"] else "",
    }


def _when(times: list[str], all_day: bool, lang: Lang) -> str:
    starts, ends = (datetime.fromisoformat(moment) for moment in times)
    return dates.when(starts, ends, all_day, lang)


def _yen(fee: int, lang: Lang) -> str:
    return say(lang, "common.yen", amount=f"{fee:,}") if fee else say(lang, "common.free")
