"""Lists of what fits, worded for one reader."""

from dataclasses import dataclass, field
from typing import Protocol

from kamagaya_match.events.views import EventCard
from kamagaya_match.matching.rules import VERSION, Ask, Match, Wish
from kamagaya_match.matching.rules.corrections import Fix
from kamagaya_match.matching.rules.quiz import Answers
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.offers.views import OfferCard, PersonCard
from kamagaya_match.words.catalogue import Lang, say

from .reasons import Reasons, reasons_of


class CorrectionRow(Protocol):
    """A correction; a row of the table has it all."""

    id: int | None
    kind: str
    value: str
    need_title: str


@dataclass(frozen=True)
class Suggested:
    """A need that fits, and why."""

    card: NeedCard = field(default_factory=NeedCard)
    why: Reasons = field(default_factory=Reasons)


@dataclass(frozen=True)
class SuggestedEvent:
    """An event that fits, and why."""

    card: EventCard = field(default_factory=EventCard)
    why: Reasons = field(default_factory=Reasons)


@dataclass(frozen=True)
class Corrected:
    """A correction that can be taken back."""

    id: int = 0
    text: str = ""


@dataclass(frozen=True)
class Suggestions:
    """One page of a person's suggestions, `rows` or `events` as `of` says; `no_offer` when there is nothing to compare with yet."""

    of: str = ""
    no_offer: bool = False
    rows: list[Suggested] = field(default_factory=list)
    events: list[SuggestedEvent] = field(default_factory=list)
    total_text: str = ""
    page: int = 1
    pages: int = 1
    corrections: list[Corrected] = field(default_factory=list)
    version: str = VERSION


@dataclass(frozen=True)
class Offered:
    """Somebody who fits, without a name; `ask_href` is where to ask."""

    key: str = ""
    title: str = ""
    about: list[str] = field(default_factory=list)
    near: str = ""
    ask_href: str = ""
    why: Reasons = field(default_factory=Reasons)


@dataclass(frozen=True)
class BestOffers:
    """Who fits a need best; `closed` when it takes no applications, `refused` says why the group may not look."""

    title: str = ""
    closed: bool = False
    refused: str = ""
    rows: list[Offered] = field(default_factory=list)
    version: str = VERSION


@dataclass(frozen=True)
class QuizPage:
    """The four questions, and what fits the answers: needs, and a few events."""

    answers: Answers = field(default_factory=Answers)
    asked: bool = False
    rows: list[Suggested] = field(default_factory=list)
    events: list[SuggestedEvent] = field(default_factory=list)
    total_text: str = ""


def correction_row(row: CorrectionRow, lang: Lang) -> Corrected:
    """One correction in words."""
    if row.kind == Fix.FIELD:
        return Corrected(row.id or 0, say(lang, "matching.corrected.field", what=say(lang, f"fields.{row.value}")))
    if row.kind == Fix.FAR:
        return Corrected(row.id or 0, say(lang, "matching.corrected.far", km=f"{int(row.value) / 1000:.1f}"))
    return Corrected(row.id or 0, say(lang, "matching.corrected.need", title=row.need_title))


def offered_person(card: PersonCard, wish: Wish, ask: Ask, match: Match, lang: Lang) -> Offered:
    """One person, as groups may know them."""
    return Offered(
        key=card.key,
        title=card.title,
        about=[text for text in (*card.skills, card.times, card.rhythm) if text],
        near=card.near,
        ask_href=f"/group-desk/{ask.group}/people/{card.key}/",
        why=reasons_of(wish, ask, match, lang),
    )


def offered_body(card: OfferCard, wish: Wish, ask: Ask, match: Match, lang: Lang) -> Offered:
    """One offer of a business or school."""
    title = say(lang, "matching.body", title=card.title, group=card.group_name)
    return Offered(
        card.slug, title, [card.kind_text, *card.skill_names], card.place, f"{card.href}/ask", reasons_of(wish, ask, match, lang)
    )
