"""The list of needs with its filters."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from kamagaya_match.groups.views.cards import area_in
from kamagaya_match.needs.rules import NeedKind, Order, ProBonoShape
from kamagaya_match.needs.rules.filters import PATH, NeedFilter
from kamagaya_match.words.catalogue import Lang, say

from .cards import NeedCard


@dataclass(frozen=True)
class Choice:
    """A condition that can be chosen or taken off by going to `href`."""

    text: str = ""
    href: str = ""
    selected: bool = False


@dataclass(frozen=True)
class NeedList:
    """One page of the list; `nearest` are needs to show when nothing was found."""

    cards: list[NeedCard] = dataclasses.field(default_factory=list)
    total: int = 0
    total_text: str = ""
    page: int = 1
    pages: int = 1
    page_prefix: str = PATH
    query: str = ""
    wish: NeedFilter = dataclasses.field(default_factory=NeedFilter)
    quick: list[Choice] = dataclasses.field(default_factory=list)
    orders: list[Choice] = dataclasses.field(default_factory=list)
    conditions: list[Choice] = dataclasses.field(default_factory=list)
    nearest: list[NeedCard] = dataclasses.field(default_factory=list)
    indexed: bool = True


def list_of(wish: NeedFilter, cards: Sequence[NeedCard], total: int, pages: int, nearest: Sequence[NeedCard], lang: Lang) -> NeedList:
    """The list as one reader sees it."""
    first = wish.href()
    return NeedList(
        cards=list(cards),
        total=total,
        total_text=say(lang, "needs.found", n=total) if total else say(lang, "needs.found_none"),
        page=wish.page,
        pages=pages,
        page_prefix=first + ("&" if "?" in first else "?") + "page=",
        query=wish.href(order="").partition("?")[2],
        wish=wish,
        quick=_quick(wish, lang),
        orders=_orders(wish, lang),
        conditions=_conditions(wish, lang),
        nearest=list(nearest),
        indexed=first == PATH and wish.page == 1,
    )


def _quick(wish: NeedFilter, lang: Lang) -> list[Choice]:
    """What many people want and is not asked for yet, one tap away."""
    asked = [
        (say(lang, f"need_kinds.{NeedKind.VOLUNTEER}"), "kind", NeedKind.VOLUNTEER.value),
        (say(lang, f"need_kinds.{NeedKind.PRO_BONO}"), "kind", NeedKind.PRO_BONO.value),
        (say(lang, f"pro_bono_shapes.{ProBonoShape.SESSION}"), "shape", ProBonoShape.SESSION.value),
        (say(lang, "common.online"), "online", "1"),
        (say(lang, "welcome.beginner"), "beginner", "1"),
    ]
    return [Choice(text, wish.href(**{name: value})) for text, name, value in asked if not getattr(wish, name)]


def _orders(wish: NeedFilter, lang: Lang) -> list[Choice]:
    chosen = Order(wish.order or Order.NEWEST)
    return [
        Choice(say(lang, f"needs.orders.{one}"), wish.href(order="" if one is Order.NEWEST else one.value), one is chosen) for one in Order
    ]


def _conditions(wish: NeedFilter, lang: Lang) -> list[Choice]:
    on = [
        ("q", say(lang, "needs.condition_words", q=wish.q)),
        ("kind", _label(lang, "need_kinds", wish.kind)),
        ("shape", _label(lang, "pro_bono_shapes", wish.shape)),
        ("skill", _label(lang, "skills", wish.skill)),
        ("field", _label(lang, "fields", wish.field)),
        ("area", area_in(wish.area, lang)),
        ("online", say(lang, "common.online")),
        ("beginner", say(lang, "welcome.beginner")),
        ("rhythm", _label(lang, "rhythms", wish.rhythm)),
        ("times", _label(lang, "needs.times_asked", wish.times)),
        ("hours", say(lang, "needs.at_most_hours", n=wish.hours)),
        ("minors", say(lang, "needs.minors")),
    ]
    return [Choice(text, wish.href(**{name: ""}), True) for name, text in on if getattr(wish, name)]


def _label(lang: Lang, table: str, code: str) -> str:
    return say(lang, f"{table}.{code}") if code else ""
