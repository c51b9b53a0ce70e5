"""One engagement as one of its sides sees it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kamagaya_match.certificates.views import hours
from kamagaya_match.engagements.rules import STAGES, EngagementState, HoursState, Stage, Way, may_review, stage_beside
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.dates import day, stamp, when

from .facts import EngagementFacts, FileFacts, HoursFacts, MeetingFacts, WordFacts
from .files import FileRow, room_text, rows_of
from .lists import stage_text


@dataclass(frozen=True)
class MeetingRow:
    """A meeting; `number` is empty where it cannot be called off any more."""

    when: str = ""
    where: str = ""
    state: str = ""
    number: str = ""


@dataclass(frozen=True)
class HoursRow:
    """Hours of one day; `open` for the group to answer, `confirmed` for it to take that back, `deletable` for the giver to take back."""

    number: str = ""
    day: str = ""
    hours: str = ""
    what: str = ""
    state: str = ""
    reason: str = ""
    open: bool = False
    confirmed: bool = False
    deletable: bool = False


@dataclass(frozen=True)
class WordRow:
    """What one side said."""

    name: str = ""
    at: str = ""
    words: str = ""


@dataclass(frozen=True)
class EngagementPage:
    """Everything on the page; `step` counts the stages from 1; the `may_…` say what the reader can do now."""

    slug: str = ""
    title: str = ""
    need: str = ""
    group: str = ""
    group_href: str = ""
    person: str = ""
    way: str = ""
    step: int = 1
    stage: str = ""
    state: str = ""
    state_text: str = ""
    reason: str = ""
    thanks: str = ""
    thanks_shown: str = ""
    may_show_thanks: bool = False
    story_href: str = ""
    may_seek: bool = False
    seeks: bool = False
    before: list[list[str]] = field(default_factory=list)
    continues: bool = False
    next_stage: str = ""
    meetings: list[MeetingRow] = field(default_factory=list)
    hours: list[HoursRow] = field(default_factory=list)
    total: str = ""
    words: list[WordRow] = field(default_factory=list)
    files: list[FileRow] = field(default_factory=list)
    files_room: str = ""
    giver: bool = False
    may_act: bool = False
    may_go_on: bool = False
    may_go_back: bool = False
    may_pause: bool = False
    may_resume: bool = False
    may_finish: bool = False


def page_of(
    row: EngagementFacts,
    meetings: Sequence[MeetingFacts],
    entries: Sequence[HoursFacts],
    words: Sequence[WordFacts],
    files: Sequence[FileFacts],
    before: Sequence[EngagementFacts],
    *,
    giver: bool,
    group: bool,
    now: datetime,
    lang: Lang,
) -> EngagementPage:
    """The page for its giver, its group, or (neither) for the centre, which only reads; `before` are those of the need that ended early."""
    way, stage = Way(row.way), Stage(row.stage)
    under_way = row.state in (EngagementState.RUNNING, EngagementState.PAUSED)
    acts, runs, on = (giver or group) and under_way, row.state == EngagementState.RUNNING, stage_beside(way, stage, 1)
    return EngagementPage(
        slug=row.slug,
        title=row.title,
        need=f"/needs/{row.need_slug}",
        group=row.group_name,
        group_href=f"/groups/{row.group_slug}",
        person=row.person_name or say(lang, "engagements.gone"),
        way=row.way,
        step=STAGES[way].index(stage) + 1,
        stage=stage_text(row, lang),
        state=row.state,
        state_text=say(lang, f"engagements.states.{row.state}"),
        reason=row.reason,
        thanks=row.thanks,
        thanks_shown=_shown(row, lang),
        story_href=f"/engagements/{row.slug}/story/" if (giver or group) and not under_way else "",
        may_seek=group and row.state == EngagementState.ENDED and not row.seeks,
        seeks=group and row.seeks,
        before=[[one.slug, _before(one, lang)] for one in before if one.slug != row.slug] if under_way and not row.continues else [],
        continues=bool(row.continues),
        may_show_thanks=giver and bool(row.thanks) and row.state == EngagementState.DONE,
        next_stage=say(lang, f"engagements.stages.{row.way}.{on}") if on else "",
        meetings=[_meeting(one, acts, now, lang) for one in meetings],
        hours=[_hours(one, giver, group, lang) for one in entries],
        total=_total(entries, lang),
        words=[WordRow(one.name, stamp(one.created_at, lang), one.words) for one in words],
        files=rows_of(row, files, giver=giver, group=group, under_way=under_way, lang=lang),
        files_room=room_text(files, lang),
        giver=giver,
        may_act=acts,
        may_go_on=acts and runs and on is not None,
        may_go_back=acts and runs and stage_beside(way, stage, -1) is not None,
        may_pause=acts and runs,
        may_resume=acts and not runs,
        may_finish=group and runs and may_review(way, stage),
    )


def _meeting(one: MeetingFacts, acts: bool, now: datetime, lang: Lang) -> MeetingRow:
    coming = one.starts_at > now
    state = "called_off" if one.cancelled else "coming" if coming else "held"
    number = str(one.id) if acts and coming and not one.cancelled else ""
    return MeetingRow(when(one.starts_at, one.ends_at, False, lang), one.where, say(lang, f"engagements.meetings.{state}"), number)


def _hours(one: HoursFacts, giver: bool, group: bool, lang: Lang) -> HoursRow:
    return HoursRow(
        number=str(one.id),
        day=day(one.day, lang),
        hours=hours(one.minutes, lang),
        what=one.what,
        state=say(lang, f"engagements.hours_states.{one.state}"),
        reason=one.reason,
        open=group and one.state == HoursState.LOGGED,
        confirmed=group and one.state == HoursState.CONFIRMED,
        deletable=giver and one.state != HoursState.CONFIRMED,
    )


def _total(entries: Sequence[HoursFacts], lang: Lang) -> str:
    minutes = sum(one.minutes for one in entries if one.state == HoursState.CONFIRMED)
    return hours(minutes, lang) if minutes else ""


def _shown(row: EngagementFacts, lang: Lang) -> str:
    """Under which name everyone can read the thanks, empty when nobody can."""
    if not row.thanks_shown:
        return ""
    return say(lang, "engagements.thanks_public", name=row.thanks_name or say(lang, "shown_as.anonymous"))


def _before(row: EngagementFacts, lang: Lang) -> str:
    """Work that ended early, to choose from."""
    return say(lang, "engagements.before", name=row.person_name or say(lang, "engagements.gone"), stage=stage_text(row, lang))
