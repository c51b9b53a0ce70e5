"""The list of events, with what it was asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import groupby

from kamagaya_match.city import area_named
from kamagaya_match.clock import TOKYO
from kamagaya_match.events.rules.filters import FLAGS, Filters, address_of, query_of
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .cards import EventCard, without_readings

PAGE_SIZE = 20


@dataclass(frozen=True)
class Chip:
    """A condition or a proposal, and the address it leads to."""

    text: str = ""
    href: str = ""


@dataclass(frozen=True)
class DayGroup:
    """One day's events; `iso` is empty for what began on an earlier day and is still on."""

    text: str = ""
    iso: str = ""
    cards: list[EventCard] = field(default_factory=list)


@dataclass(frozen=True)
class Asked:
    """What stands in the form of conditions; `flags` are the names of the boxes that are ticked."""

    flags: list[str] = field(default_factory=list)
    q: str = ""
    since: str = ""
    until: str = ""
    field: str = ""
    area: str = ""
    kind: str = ""
    place: str = ""
    who: str = ""


@dataclass(frozen=True)
class EventListView:
    """One page of the list; `prefix` is the address up to the page's number, `plain` says that nothing was asked for."""

    total: int = 0
    total_text: str = ""
    chips: list[Chip] = field(default_factory=list)
    days: list[DayGroup] = field(default_factory=list)
    page: int = 1
    pages: int = 1
    prefix: str = "/events/?page="
    address: str = "/events/"
    query: str = ""
    plain: bool = True
    asked: Asked = field(default_factory=Asked)
    nearest: list[Chip] = field(default_factory=list)


def list_view(
    filters: Filters, total: int, pages: int, cards: Sequence[EventCard], since: datetime, place: str, lang: Lang
) -> EventListView:
    """The view of the page that `filters` ask for, one of `pages`; `place` is the name of the place they name."""
    query = query_of(filters)
    return EventListView(
        total=total,
        total_text=say(lang, "events.found", n=total),
        chips=[Chip(condition(name, filters, place, lang), address_of(filters.without(name))) for name in filters.active],
        days=_days(cards, since.astimezone(TOKYO).date(), lang),
        page=filters.page,
        pages=pages,
        prefix=f"/events/?{query}&page=" if query else "/events/?page=",
        address=address_of(filters, filters.page),
        query=query,
        plain=not filters.active and filters.page == 1,
        asked=_asked(filters),
    )


def bare(view: EventListView) -> EventListView:
    """The view for somebody who reads names without ふりがな."""
    return replace(view, days=[replace(day, cards=[without_readings(card) for card in day.cards]) for day in view.days])


def condition(name: str, filters: Filters, place: str, lang: Lang) -> str:
    """One condition in words."""
    if name == "q":
        return say(lang, "events.chip.q", q=filters.q)
    if name == "dates":
        return span_text(filters, lang)
    if name == "area":
        area = area_named(filters.area)
        return area.name_in(lang) if area else filters.area
    if name == "place":
        return place or filters.place
    tables = {"field": f"fields.{filters.field}", "kind": f"event_kinds.{filters.kind}", "who": f"welcome.{filters.who}"}
    return say(lang, tables.get(name, f"events.chip.{name}"))


def span_text(filters: Filters, lang: Lang) -> str:
    """The wanted days in words: 今週末, 12月1日(火)–12月6日(日), 12月1日(火)から."""
    if filters.days:
        return say(lang, f"events.chip.days_{filters.days}")
    if filters.since and filters.since == filters.until:
        return dates.day(filters.since, lang)
    first = dates.day(filters.since, lang) if filters.since else ""
    last = dates.day(filters.until, lang) if filters.until else ""
    if first and last:
        return say(lang, "dates.span", first=first, last=last)
    return say(lang, "events.chip.since", day=first) if first else say(lang, "dates.until_day", day=last)


def _days(cards: Iterable[EventCard], since: date, lang: Lang) -> list[DayGroup]:
    groups = groupby(cards, key=lambda card: card.day_iso if card.day_iso >= since.isoformat() else "")
    return [DayGroup(day_title(iso, lang), iso, list(those)) for iso, those in groups]


def day_title(iso: str, lang: Lang) -> str:
    """A day's heading, with the name of its holiday; 開催中 for what began on an earlier day and is still on."""
    if not iso:
        return say(lang, "events.under_way")
    day = date.fromisoformat(iso)
    holiday = dates.holiday_name(day, lang)
    return say(lang, "events.day_and_holiday", day=dates.day(day, lang), holiday=holiday) if holiday else dates.day(day, lang)


def _asked(filters: Filters) -> Asked:
    return Asked(
        q=filters.q,
        since=filters.since.isoformat() if filters.since else "",
        until=filters.until.isoformat() if filters.until else "",
        field=filters.field,
        area=filters.area,
        kind=filters.kind,
        place=filters.place,
        who=filters.who,
        flags=[name for name in FLAGS if getattr(filters, name)],
    )
