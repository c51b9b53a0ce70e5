"""The report of an event on the desk of its group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.groups.rules import ActorKind
from kamagaya_match.registrations.views.guests import Guest
from kamagaya_match.reports.rules import Report, missing
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say


@dataclass(frozen=True)
class KindField:
    """One kind of actor in the form; `tally` is empty where nobody has counted."""

    code: str = ""
    label: str = ""
    tally: str = ""


@dataclass(frozen=True)
class ReportDesk:
    """The form, what it lacks, and the thanks; `known` tells what the sign-ups say, `came` who was noted at the door."""

    group: str = ""
    event: str = ""
    title: str = ""
    href: str = ""
    over: bool = False
    known: str = ""
    came: list[str] = field(default_factory=list)
    total: str = ""
    first_timers: str = ""
    kinds: list[KindField] = field(default_factory=list)
    notes: str = ""
    missing: list[str] = field(default_factory=list)
    thanked: str = ""
    guests: int = 0
    saved: str = ""


@dataclass(frozen=True)
class ReportRow:
    """What other rooms read of a report."""

    event_id: int
    total: int | None
    first_timers: int | None
    kinds: dict[str, int]
    thanked: bool


@dataclass(frozen=True)
class Came:
    """People noted at the door by the meeting's id: who had signed up, and who had not."""

    signed_up: Mapping[int, int] = field(default_factory=dict)
    walk_ins: Mapping[int, int] = field(default_factory=dict)

    @property
    def extra(self) -> int:
        """People without a sign-up altogether: as many as at the meeting with most of them, for they have no names to tell."""
        return max(self.walk_ins.values(), default=0)

    def at(self, meeting: int) -> int:
        """Everyone at one meeting."""
        return self.signed_up.get(meeting, 0) + self.walk_ins.get(meeting, 0)


@dataclass(frozen=True)
class Standing:
    """Where a report stands: who came as far as is known, how many of them for the first time, and what was done when."""

    over: bool
    guests: Sequence[Guest]
    first_timers: int
    saved_at: datetime | None
    thanked_at: datetime | None
    came: Came = Came()


def desk_of(facts: SignUpFacts, report: Report, at: Standing, lang: Lang) -> ReportDesk:
    """The desk's page; where the group has not counted yet the form begins with what the sign-ups say."""
    people, fresh = sum(guest.people for guest in at.guests), at.saved_at is None
    everyone = people + at.came.extra
    written = sum(bool(guest.email) for guest in at.guests)
    return ReportDesk(
        group=facts.group_slug,
        event=facts.slug,
        title=facts.title,
        href=f"/group-desk/{facts.group_slug}/events/{facts.slug}/",
        over=at.over,
        known=say(lang, "report_desk.known", parties=len(at.guests), people=people, first=at.first_timers),
        came=_came(facts, at.came, lang),
        total=_number(everyone if fresh and everyone else report.total),
        first_timers=_number(at.first_timers if fresh and at.guests else report.first_timers),
        kinds=[KindField(kind.value, say(lang, f"actor_kinds.{kind}"), _number(report.kinds.get(kind.value))) for kind in ActorKind],
        notes=report.notes,
        missing=[say(lang, key) for key in missing(report, thanked=at.thanked_at is not None, guests=written)],
        thanked=say(lang, "report_desk.thanked", when=dates.stamp(at.thanked_at, lang)) if at.thanked_at else "",
        guests=written,
        saved=say(lang, "report_desk.saved_at", when=dates.stamp(at.saved_at, lang)) if at.saved_at else "",
    )


def _came(facts: SignUpFacts, came: Came, lang: Lang) -> list[str]:
    """People without a sign-up, and of a course those at each meeting and all of these together."""
    extra = [say(lang, "report_desk.walk_ins", n=came.extra)] if came.extra else []
    if len(facts.meetings) < 2 or not (came.signed_up or came.walk_ins):
        return extra
    each = [say(lang, "report_desk.meeting", label=one.label, when=one.when, n=came.at(one.id)) for one in facts.meetings]
    return [*extra, *each, say(lang, "report_desk.visits", n=sum(came.at(one.id) for one in facts.meetings))]


def _number(n: int | None) -> str:
    return "" if n is None else str(n)
