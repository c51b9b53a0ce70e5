"""Applications without a word from their group, for coordinators and the office."""

from dataclasses import dataclass, field
from datetime import datetime

from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .rows import ApplicationRow, Told
from .wording import title_in


@dataclass(frozen=True)
class SilentAnswer:
    """One application that waits; who sent it stays with the group."""

    title: str = ""
    href: str = ""
    group: str = ""
    group_href: str = ""
    sent: str = ""
    waits: str = ""
    reminded: str = ""


@dataclass(frozen=True)
class SilentAnswers:
    """One page of them, the longest waiting first."""

    rows: list[SilentAnswer] = field(default_factory=list)
    count: int = 0
    page: int = 1
    pages: int = 1


def silent_of(row: ApplicationRow, told: Told, now: datetime, lang: Lang) -> SilentAnswer:
    """One line of the list."""
    return SilentAnswer(
        title=title_in(told.need, lang),
        href=f"/needs/{told.need.slug}",
        group=told.group.name,
        group_href=told.group.href,
        sent=dates.stamp(row.created_at, lang),
        waits=say(lang, "need_desk.silent.days", n=(now - row.created_at).days),
        reminded=dates.stamp(row.reminded_at, lang) if row.reminded_at else "",
    )
