"""The report of an event on the desk of its group."""

from collections.abc import Sequence
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
    """The form, what it lacks, and the thanks; `known` tells what the sign-ups say."""

    group: str = ""
    event: str = ""
    title: str = ""
    href: str = ""
    over: bool = False
    known: str = ""
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
class Standing:
    """Where a report stands: who came as far as is known, how many of them for the first time, and what was done when."""

    over: bool
    guests: Sequence[Guest]
    first_timers: int
    saved_at: datetime | None
    thanked_at: datetime | None


def desk_of(facts: SignUpFacts, report: Report, at: Standing, lang: Lang) -> ReportDesk:
    """The desk's page; where the group has not counted yet the form begins with what the sign-ups say."""
    people, fresh = sum(guest.size for guest in at.guests), at.saved_at is None
    written = sum(bool(guest.email) for guest in at.guests)
    return ReportDesk(
        group=facts.group_slug,
        event=facts.slug,
        title=facts.title,
        href=f"/group-desk/{facts.group_slug}/events/{facts.slug}/",
        over=at.over,
        known=say(lang, "report_desk.known", parties=len(at.guests), people=people, first=at.first_timers),
        total=_number(people if fresh and at.guests else report.total),
        first_timers=_number(at.first_timers if fresh and at.guests else report.first_timers),
        kinds=[KindField(kind.value, say(lang, f"actor_kinds.{kind}"), _number(report.kinds.get(kind.value))) for kind in ActorKind],
        notes=report.notes,
        missing=[say(lang, key) for key in missing(report, thanked=at.thanked_at is not None, guests=written)],
        thanked=say(lang, "report_desk.thanked", when=dates.stamp(at.thanked_at, lang)) if at.thanked_at else "",
        guests=written,
        saved=say(lang, "report_desk.saved_at", when=dates.stamp(at.saved_at, lang)) if at.saved_at else "",
    )


def _number(n: int | None) -> str:
    return "" if n is None else str(n)
