"""A group that changes hands, what its members read of that, and groups from which nothing is heard."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kamagaya_match.words.catalogue import Lang, keys, say
from kamagaya_match.words.dates import day, stamp


class Entry(Protocol):
    """One entry of the trail."""

    at: datetime
    person_id: int | None
    verb: str
    facts: dict[str, str]


@dataclass(frozen=True)
class HandOverView:
    """What the mail's link shows; `state` is open, used or over."""

    state: str = "over"
    group_name: str = ""
    group_href: str = ""
    desk_href: str = ""
    from_name: str = ""
    to_name: str = ""
    until: str = ""


@dataclass(frozen=True)
class HandOverOffer:
    """A hand-over that waits for its answer, as the members see it."""

    to_name: str = ""
    until: str = ""


@dataclass(frozen=True)
class HistoryRow:
    """One line of a group's own history."""

    at: str = ""
    who: str = ""
    what: str = ""
    about: str = ""
    reason: str = ""


@dataclass(frozen=True)
class SilentGroup:
    """A group that does not answer, with why the office should look."""

    slug: str = ""
    name: str = ""
    kana: str = ""
    href: str = ""
    reasons: str = ""


def offer_of(to_name: str, expires_at: datetime, lang: Lang) -> HandOverOffer:
    return HandOverOffer(to_name, day(expires_at, lang))


def history_rows(entries: Iterable[Entry], names: Mapping[int, str], lang: Lang) -> list[HistoryRow]:
    """The entries that concern the members; `names` of everyone who did or is named in one."""
    return [_row(entry, names, lang) for entry in entries]


def _row(entry: Entry, names: Mapping[int, str], lang: Lang) -> HistoryRow:
    whom = entry.facts.get("person", "")
    named = names.get(int(whom), "") if whom.isdecimal() else ""
    key = f"office.verbs.{entry.verb}"
    return HistoryRow(
        at=stamp(entry.at, lang),
        who=names.get(entry.person_id or 0, "") or say(lang, "groups.history.office"),
        what=say(lang, key) if key in keys() else entry.verb,
        about=say(lang, "common.separator").join(part for part in (entry.facts.get("title", ""), named) if part),
        reason=entry.facts.get("reason", ""),
    )


def silent_group(
    slug: str, name: str, kana: str, seen: datetime | None, waiting: datetime | None, now: datetime, lang: Lang
) -> SilentGroup:
    """One line of the office's queue; `seen` is None when nobody signed in for so long, `waiting` when nobody waits."""
    said = [] if seen is not None else [say(lang, "office.silent.nobody_seen")]
    said += [] if waiting is None else [say(lang, "office.silent.unanswered", n=(now - waiting).days)]
    return SilentGroup(slug, name, kana, f"/office/groups/{slug}/", say(lang, "common.separator").join(said))
