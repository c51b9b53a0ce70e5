"""The report of an event on the desk of its group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.groups.rules import ActorKind
from kamagaya_match.registrations.views.addresses import desk_path
from kamagaya_match.registrations.views.figures import Figures
from kamagaya_match.registrations.views.guests import Guest
from kamagaya_match.reports.rules import MOST_PICTURES, Report, missing
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say


@dataclass(frozen=True)
class KindField:
    """One kind of actor in the form: what was `counted`, in words, and the `tally` that the group adds, empty for none."""

    code: str = ""
    label: str = ""
    counted: str = ""
    tally: str = ""


@dataclass(frozen=True)
class PictureRow:
    """A picture of the report; `told` says when it was added, and how many had not agreed then."""

    name: str = ""
    path: str = ""
    alt: str = ""
    told: str = ""


@dataclass(frozen=True)
class PicturesDesk:
    """The pictures, and who of those who came did not agree to any."""

    path: str = ""
    told: list[str] = field(default_factory=list)
    changed: bool = False
    may_add: bool = False
    rows: list[PictureRow] = field(default_factory=list)
    list_href: str = ""


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
    kinds_told: str = ""
    pictures: PicturesDesk = field(default_factory=PicturesDesk)
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


class PictureFacts(Protocol):
    """A picture as it is stored."""

    name: str
    alt: str
    not_agreed: int
    added_at: datetime


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
    figures: Figures
    first_timers: int
    saved_at: datetime | None
    thanked_at: datetime | None
    pictures: Sequence[PictureFacts]
    came: Came = Came()


def desk_of(facts: SignUpFacts, report: Report, at: Standing, lang: Lang) -> ReportDesk:
    """The desk's page; where the group has not counted yet the form begins with what the sign-ups say."""
    people, fresh = at.figures.people, at.saved_at is None
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
        kinds=[_kind(report, kind, at.figures.asks_actor, lang) for kind in ActorKind],
        kinds_told=_kinds_told(report, at.figures, lang),
        pictures=pictures_of(facts, at.figures, at.pictures, lang),
        notes=report.notes,
        missing=[say(lang, key) for key in missing(report, thanked=at.thanked_at is not None, guests=written)],
        thanked=say(lang, "report_desk.thanked", when=dates.stamp(at.thanked_at, lang)) if at.thanked_at else "",
        guests=written,
        saved=say(lang, "report_desk.saved_at", when=dates.stamp(at.saved_at, lang)) if at.saved_at else "",
    )


def pictures_of(facts: SignUpFacts, figures: Figures, pictures: Sequence[PictureFacts], lang: Lang) -> PicturesDesk:
    """The pictures of a report, and what the people who came said about pictures."""
    path = f"{desk_path(facts.group_slug, facts.slug).removesuffix('registrations/')}report/pictures"
    return PicturesDesk(
        path=path,
        told=_agreement(figures, lang),
        changed=any(one.not_agreed < figures.not_agreed for one in pictures),
        may_add=len(pictures) < MOST_PICTURES,
        rows=[_picture(one, path, lang) for one in pictures],
        list_href=desk_path(facts.group_slug, facts.slug),
    )


def _agreement(figures: Figures, lang: Lang) -> list[str]:
    """How many did not agree, what they were told, and whom nobody asked."""
    if not figures.asked:
        return [say(lang, "report_desk.photos.not_asked")]
    name = "not_agreed" if figures.not_agreed else "all_agreed"
    lines = [say(lang, f"report_desk.photos.{name}", people=figures.people, n=figures.not_agreed)] if figures.people else []
    by_seats = [] if figures.noted else [say(lang, "report_desk.photos.by_seats")]
    return [*lines, *by_seats, say(lang, "report_desk.photos.use", use=figures.use), say(lang, "report_desk.photos.walk_ins")]


def _picture(one: PictureFacts, path: str, lang: Lang) -> PictureRow:
    told = say(lang, "report_desk.photos.added", when=dates.stamp(one.added_at, lang), n=one.not_agreed)
    return PictureRow(one.name, f"{path}/{one.name}", one.alt, told)


def _kind(report: Report, kind: ActorKind, asked: bool, lang: Lang) -> KindField:
    counted = say(lang, "report_desk.counted" if asked else "report_desk.not_counted", n=report.counted.get(kind.value, 0))
    return KindField(kind.value, say(lang, f"actor_kinds.{kind}"), counted, _number(report.kinds.get(kind.value)))


def _kinds_told(report: Report, figures: Figures, lang: Lang) -> str:
    """How many have been counted from the sign-ups, or why none."""
    if not figures.asks_actor:
        return say(lang, "report_desk.kinds_not_asked")
    if not figures.noted:
        return say(lang, "report_desk.kinds_unknown")
    counted = sum(report.counted.values())
    return say(lang, "report_desk.kinds_counted", n=counted, rest=figures.people - counted)


def _came(facts: SignUpFacts, came: Came, lang: Lang) -> list[str]:
    """People without a sign-up, and of a course those at each meeting and all of these together."""
    extra = [say(lang, "report_desk.walk_ins", n=came.extra)] if came.extra else []
    if len(facts.meetings) < 2 or not (came.signed_up or came.walk_ins):
        return extra
    each = [say(lang, "report_desk.meeting", label=one.label, when=one.when, n=came.at(one.id)) for one in facts.meetings]
    return [*extra, *each, say(lang, "report_desk.visits", n=sum(came.at(one.id) for one in facts.meetings))]


def _number(n: int | None) -> str:
    return "" if n is None else str(n)
