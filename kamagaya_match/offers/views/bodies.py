"""What businesses and schools give, as everyone reads it and as they see it on their desk."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.groups.views import GroupCard
from kamagaya_match.groups.views.cards import area_in
from kamagaya_match.offers.rules import Gift, OfferFilter, OfferStatus
from kamagaya_match.offers.rules.filters import PATH
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .persons import Condition
from .wording import labels, lines


class BodyOfferRow(Protocol):
    """The offer of a business or school; a row of the table has it all."""

    slug: str
    kind: str
    status: str
    title: str
    summary: str
    description: str
    conditions: str
    contact: str
    fields: list[str]
    skills: list[str]
    when_note: str
    size_note: str
    area: str
    online: bool
    updated_at: datetime
    published_at: datetime | None


@dataclass(frozen=True)
class OfferCard:
    """What one looks at first: what is given, by whom, where and when."""

    slug: str = ""
    href: str = ""
    title: str = ""
    summary: str = ""
    kind: str = ""
    kind_text: str = ""
    when: str = ""
    place: str = ""
    field_names: list[str] = field(default_factory=list)
    skill_names: list[str] = field(default_factory=list)
    group_slug: str = ""
    group_name: str = ""
    group_kana: str = ""
    group_href: str = ""
    group_verified: bool = False
    label: str = ""


@dataclass(frozen=True)
class OfferPage:
    """Everything that everyone reads of an offer; `gone` when it was public once and is not now."""

    card: OfferCard = field(default_factory=OfferCard)
    gone: bool = False
    description: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    contact: list[str] = field(default_factory=list)
    size: str = ""
    skills_text: str = ""
    group_summary: str = ""
    group_kind: str = ""
    ask_href: str = ""
    updated: str = ""
    others: list[OfferCard] = field(default_factory=list)


@dataclass(frozen=True)
class OfferList:
    """One page of the list; `nearest` are offers to show when nothing was found."""

    cards: list[OfferCard] = field(default_factory=list)
    total: int = 0
    total_text: str = ""
    page: int = 1
    pages: int = 1
    page_prefix: str = PATH
    wish: OfferFilter = field(default_factory=OfferFilter)
    quick: list[Condition] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    nearest: list[OfferCard] = field(default_factory=list)
    indexed: bool = True


@dataclass(frozen=True)
class DeskOffer:
    """An offer in its own group's list."""

    slug: str = ""
    title: str = ""
    kind_text: str = ""
    status_text: str = ""
    published: bool = False
    changed: str = ""
    href: str = ""
    public_href: str = ""


def offer_card(row: BodyOfferRow, group: GroupCard, lang: Lang) -> OfferCard:
    """The card of one offer."""
    place = _place(row, lang)
    kind = say(lang, f"offer_words.gifts.{row.kind}")
    return OfferCard(
        slug=row.slug,
        href=f"/offers/{row.slug}",
        title=row.title,
        summary=row.summary,
        kind=row.kind,
        kind_text=kind,
        when=row.when_note or say(lang, "offers.when_open"),
        place=place,
        field_names=labels("fields", row.fields, lang),
        skill_names=labels("skills", row.skills, lang),
        group_slug=group.slug,
        group_name=group.name,
        group_kana=group.kana,
        group_href=group.href,
        group_verified=group.verified,
        label=say(lang, "offers.card_label", title=row.title, kind=kind, place=place, group=group.name),
    )


def _place(row: BodyOfferRow, lang: Lang) -> str:
    where = area_in(row.area, lang) or say(lang, "offers.whole_city")
    return say(lang, "needs.place_or_online", place=where) if row.online else where


def offer_page(row: BodyOfferRow, group: GroupCard, others: Sequence[OfferCard], lang: Lang) -> OfferPage:
    """The page of one offer; `others` is what else the group gives."""
    card = offer_card(row, group, lang)
    return OfferPage(
        card=card,
        description=lines(row.description),
        conditions=lines(row.conditions),
        contact=lines(row.contact),
        size=row.size_note,
        skills_text=say(lang, "common.separator").join(card.skill_names),
        group_summary=group.summary,
        group_kind=group.kind_text,
        ask_href=f"/offers/{row.slug}/ask",
        updated=say(lang, "common.updated_at", when=dates.day(row.updated_at, lang)),
        others=list(others),
    )


def offer_list(
    wish: OfferFilter, cards: Sequence[OfferCard], total: int, pages: int, nearest: Sequence[OfferCard], lang: Lang
) -> OfferList:
    """The list as one reader sees it."""
    first = wish.href()
    return OfferList(
        cards=list(cards),
        total=total,
        total_text=say(lang, "offers.found", n=total) if total else say(lang, "offers.found_none"),
        page=wish.page,
        pages=pages,
        page_prefix=first + ("&" if "?" in first else "?") + "page=",
        wish=wish,
        quick=[Condition(say(lang, f"offer_words.gifts.{gift}"), wish.href(kind=gift)) for gift in Gift] if not wish.kind else [],
        conditions=[Condition(text, wish.href(**{name: ""})) for name, text in _conditions(wish, lang)],
        nearest=list(nearest),
        indexed=first == PATH and wish.page == 1,
    )


def _conditions(wish: OfferFilter, lang: Lang) -> list[tuple[str, str]]:
    words = [("q", say(lang, "needs.condition_words", q=wish.q))] if wish.q else []
    tables = {"kind": "offer_words.gifts", "skill": "skills", "field": "fields"}
    said = [(name, say(lang, f"{table}.{getattr(wish, name)}")) for name, table in tables.items() if getattr(wish, name)]
    where = [("area", area_in(wish.area, lang))] if wish.area else []
    return [*words, *said, *where, *([("online", say(lang, "common.online"))] if wish.online else [])]


def desk_offer(row: BodyOfferRow, group_slug: str, lang: Lang) -> DeskOffer:
    """One line of the group's own list."""
    return DeskOffer(
        slug=row.slug,
        title=row.title,
        kind_text=say(lang, f"offer_words.gifts.{row.kind}"),
        status_text=say(lang, f"offer_words.statuses.{row.status}"),
        published=row.status == OfferStatus.PUBLISHED,
        changed=dates.stamp(row.updated_at, lang),
        href=f"/group-desk/{group_slug}/offers/{row.slug}/",
        public_href=f"/offers/{row.slug}",
    )
