"""Invitations, as those read them who are asked, and those who asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.needs.views import NeedCard
from kamagaya_match.offers.rules import InviteState, WhyNot, may_settle
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.contacts import Until, without_contacts

from .persons import PersonCard
from .wording import lines


class InviteRow(Protocol):
    """An invitation; a row of the table has it all."""

    id: int | None
    message: str
    state: str
    proposed: bool
    created_at: datetime


@dataclass(frozen=True)
class Asked:
    """An invitation for those who are asked; `open` while the need takes applications and no yes was given."""

    key: str = ""
    need: NeedCard = field(default_factory=NeedCard)
    about: str = ""
    message: list[str] = field(default_factory=list)
    when: str = ""
    proposed: bool = False
    state: str = ""
    state_text: str = ""
    may_say_yes: bool = False
    may_say_no: bool = False
    over: bool = False


@dataclass(frozen=True)
class AskedPage:
    """One page of invitations, the newest first; `name` is what stands in the form of a yes."""

    rows: list[Asked] = field(default_factory=list)
    count: int = 0
    page: int = 1
    pages: int = 1
    name: str = ""


@dataclass(frozen=True)
class Sent:
    """An invitation that a group sent: to whom (without a name), for which need, and what came of it."""

    whom: str = ""
    need_title: str = ""
    need_href: str = ""
    when: str = ""
    proposed: bool = False
    state: str = ""
    state_text: str = ""


@dataclass(frozen=True)
class SentPage:
    """One page of what a group sent."""

    rows: list[Sent] = field(default_factory=list)
    count: int = 0
    page: int = 1
    pages: int = 1


@dataclass(frozen=True)
class AskForm:
    """The form in which a group asks somebody: `options` are its open needs as pairs (slug, title)."""

    person: PersonCard = field(default_factory=PersonCard)
    title: str = ""
    group_name: str = ""
    options: list[list[str]] = field(default_factory=list)
    refused: str = ""
    done: bool = False


@dataclass(frozen=True)
class OfficeCounts:
    """How much is offered and asked, in (label, number) lines."""

    offers: list[list[str]] = field(default_factory=list)
    invites: list[list[str]] = field(default_factory=list)
    reasons: list[list[str]] = field(default_factory=list)


def asked(row: InviteRow, need: NeedCard, takes: bool, about: str, hidden: Until | None, lang: Lang) -> Asked:
    """One invitation; `takes` tells whether the need takes applications, `about` which offer was asked for.

    The group's contacts in its message are `hidden` until then.
    """
    state = InviteState(row.state)
    waiting = may_settle(state)
    return Asked(
        key=str(row.id or 0),
        need=need,
        about=about,
        message=lines(without_contacts(row.message, hidden, lang)),
        when=dates.stamp(row.created_at, lang),
        proposed=row.proposed,
        state=state.value,
        state_text=say(lang, f"offer_words.invite_states.{state}"),
        may_say_yes=waiting and takes,
        may_say_no=state is InviteState.SENT,
        over=waiting and not takes,
    )


def sent(row: InviteRow, need: NeedCard, whom: str, lang: Lang) -> Sent:
    """One line of what a group sent; a no reads 「今回は見送り」, without its reason."""
    return Sent(
        whom=whom,
        need_title=need.title,
        need_href=f"/group-desk/{need.group_slug}/needs/{need.slug}/",
        when=dates.stamp(row.created_at, lang),
        proposed=row.proposed,
        state=row.state,
        state_text=say(lang, f"offer_words.invite_states.{row.state}"),
    )


def office_counts(offers: tuple[int, int, int, int], states: Mapping[str, int], reasons: Mapping[str, int], lang: Lang) -> OfficeCounts:
    """The office's figures: `offers` are people with an offer, those shown to groups, those pausing, and published offers of bodies."""
    names = ("people", "shown", "paused", "bodies")
    return OfficeCounts(
        offers=_lines("offer_office.offers", names, dict(zip(names, offers, strict=True)), lang),
        invites=_lines("offer_office.invites", list(InviteState), states, lang),
        reasons=_lines("offer_words.reasons", list(WhyNot), reasons, lang),
    )


def _lines(table: str, codes: Sequence[str], numbers: Mapping[str, int], lang: Lang) -> list[list[str]]:
    return [[say(lang, f"{table}.{code}"), str(numbers.get(code, 0))] for code in codes]
