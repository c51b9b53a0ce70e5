"""What coordinators see; people stand there without a name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kamagaya_match.matching.views import Offered, Suggested
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.offers.rules import Proposed
from kamagaya_match.offers.views import PersonCard
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .rules import Load, Outcome


@dataclass(frozen=True)
class WaitingNeed:
    """An open need that nobody has answered; `href` is where it is proposed."""

    title: str = ""
    href: str = ""
    group: str = ""
    group_href: str = ""
    kind_text: str = ""
    waits: str = ""
    until: str = ""


@dataclass(frozen=True)
class WaitingNeeds:
    """One page of them, the longest waiting first."""

    rows: list[WaitingNeed] = field(default_factory=list)
    count: int = 0
    page: int = 1
    pages: int = 1


@dataclass(frozen=True)
class WaitingPerson:
    """Somebody whom nobody has asked; `href` is where a need is proposed."""

    card: PersonCard = field(default_factory=PersonCard)
    href: str = ""
    since: str = ""


@dataclass(frozen=True)
class WaitingPeople:
    """One page of them, the longest waiting first."""

    rows: list[WaitingPerson] = field(default_factory=list)
    count: int = 0
    page: int = 1
    pages: int = 1


@dataclass(frozen=True)
class ProposalRow:
    """One proposal and what became of it; of an invitation that the group sent itself `by` is empty."""

    key: str = ""
    whom: str = ""
    need: str = ""
    need_href: str = ""
    group: str = ""
    by: str = ""
    when: str = ""
    outcome: str = ""
    outcome_text: str = ""


@dataclass(frozen=True)
class Proposals:
    """One page of proposals, the newest first."""

    rows: list[ProposalRow] = field(default_factory=list)
    count: int = 0
    page: int = 1
    pages: int = 1


@dataclass(frozen=True)
class NeedToPropose:
    """A need with those who fit best and those who were asked.

    `closed` when it takes no applications; `refused` says why nobody can be asked.
    """

    title: str = ""
    href: str = ""
    group: str = ""
    group_href: str = ""
    closed: bool = False
    refused: str = ""
    rows: list[Offered] = field(default_factory=list)
    asked: list[ProposalRow] = field(default_factory=list)


@dataclass(frozen=True)
class PersonToPropose:
    """Somebody without a name, with the open needs that fit best; `options` are their pairs (slug, title and group)."""

    card: PersonCard = field(default_factory=PersonCard)
    rows: list[Suggested] = field(default_factory=list)
    options: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True)
class LoadRow:
    """What one coordinator has in hand."""

    name: str = ""
    shaping: str = ""
    proposals: str = ""
    waiting: str = ""
    connected: str = ""


@dataclass(frozen=True)
class Overview:
    """What waits, in numbers and with the longest waiting needs, and how the work is spread."""

    needs: int = 0
    people: int = 0
    silent: int = 0
    shaping: int = 0
    longest: list[WaitingNeed] = field(default_factory=list)
    load: list[LoadRow] = field(default_factory=list)


def waiting_need(card: NeedCard, published: datetime, now: datetime, lang: Lang) -> WaitingNeed:
    """One line of the needs that nobody answers."""
    return WaitingNeed(
        title=card.title,
        href=f"/coordinator/open/{card.slug}/",
        group=card.group_name,
        group_href=card.group_href,
        kind_text=card.kind_text,
        waits=say(lang, "coordination.days", n=(now - published).days),
        until=card.state_text,
    )


def waiting_person(card: PersonCard, since: datetime, lang: Lang) -> WaitingPerson:
    """One of the people whom nobody has asked."""
    return WaitingPerson(card, f"/coordinator/people/{card.key}/", say(lang, "coordination.since", day=dates.day(since, lang)))


def proposal_row(row: Proposed, need: NeedCard, outcome: Outcome, names: Mapping[int, str], lang: Lang) -> ProposalRow:
    """One line of proposals."""
    return ProposalRow(
        key=str(row.id),
        whom=row.whom,
        need=need.title,
        need_href=need.href,
        group=need.group_name,
        by=names.get(row.by, ""),
        when=dates.stamp(row.at, lang),
        outcome=outcome.value,
        outcome_text=say(lang, f"coordination.outcomes.{outcome}"),
    )


def load_row(name: str, load: Load) -> LoadRow:
    """One line of how the work is spread."""
    return LoadRow(name, str(load.shaping), str(load.proposals), str(load.waiting), str(load.connected))
