"""Lists of engagements: one's own, and a group's."""

from dataclasses import dataclass, field

from kamagaya_match.certificates.views import hours
from kamagaya_match.clock import TOKYO
from kamagaya_match.paging import Paged
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.dates import day

from .facts import EngagementFacts


@dataclass(frozen=True)
class EngagementLine:
    """One engagement in a list; `other` is the side that does not read it."""

    href: str = ""
    title: str = ""
    other: str = ""
    stage: str = ""
    state: str = ""
    began: str = ""


@dataclass(frozen=True)
class EngagementList:
    """One page; `hours` are the confirmed ones of the reader, empty where there are none."""

    rows: list[EngagementLine] = field(default_factory=list)
    total: int = 0
    page: int = 1
    pages: int = 1
    hours: str = ""


def list_of(found: Paged[EngagementFacts], minutes: int, lang: Lang, *, by_group: bool) -> EngagementList:
    """A page of the list as the giver reads it, or (`by_group`) as the group does."""
    lines = [_line(row, by_group, lang) for row in found.rows]
    return EngagementList(lines, found.total, found.page, found.pages, hours(minutes, lang) if minutes else "")


def stage_text(row: EngagementFacts, lang: Lang) -> str:
    """The stage in the words of its way."""
    return say(lang, f"engagements.stages.{row.way}.{row.stage}")


def _line(row: EngagementFacts, by_group: bool, lang: Lang) -> EngagementLine:
    return EngagementLine(
        href=f"/engagements/{row.slug}",
        title=row.title,
        other=(row.person_name or say(lang, "engagements.gone")) if by_group else row.group_name,
        stage=stage_text(row, lang),
        state=say(lang, f"engagements.states.{row.state}"),
        began=day(row.began_at.astimezone(TOKYO).date(), lang),
    )
