"""The list of events that fit what a visitor asks for."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.indexing import tokens_wanted
from kamagaya_match.events.queries.search import Wanted, count, search
from kamagaya_match.events.rules import EventKind
from kamagaya_match.events.rules.filters import Filters, address_of, read_filters
from kamagaya_match.events.views import PAGE_SIZE, Chip, EventCard, EventListView, list_view
from kamagaya_match.events.views.listing import condition
from kamagaya_match.paging import paged
from kamagaya_match.places import service as places
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import VISITOR, Who
from kamagaya_match.words.catalogue import Lang, say

from .lists import cards

MOST_PROPOSALS = 4
MOST_UNDER_WAY = 10


def event_list(asked: Mapping[str, str], lang: Lang, who: Who = VISITOR) -> EventListView:
    """One page of the events that fit the query of an address; `from`, `to` and the rest as in `rules.filters`."""
    filters = _permitted(read_filters(asked, clock.today()), who)
    wanted = _wanted(filters)
    with reading() as tx:
        place = _place_name(tx, filters.place, lang)
        found = paged(partial(search, tx, wanted), filters.page, PAGE_SIZE)
        filters, shown = replace(filters, page=found.page), cards(tx, queries.by_ids(tx, found.rows, wanted.internal), lang, wanted.since)
        view = list_view(filters, found.total, found.pages, shown, wanted.since, place, lang)
        return view if found.total else replace(view, nearest=_nearest(tx, filters, place, lang))


def count_fitting(asked: Mapping[str, str]) -> int:
    """How many events everyone would find for the query of an address."""
    with reading() as tx:
        return count(tx, _wanted(_permitted(read_filters(asked, clock.today()), VISITOR)))


def coming(lang: Lang, most: int) -> list[EventCard]:
    """The next events, for the home page; a course that nobody can join any more waits behind those that one can come to."""
    with reading() as tx:
        _, ids = search(tx, Wanted((), clock.now()), 0, most + MOST_UNDER_WAY)
        shown = cards(tx, queries.by_ids(tx, ids), lang)
    today = clock.today().isoformat()
    return sorted(shown, key=lambda card: card.began_iso < today and not card.can_be_joined)[:most]


def search_of_all(asked: Mapping[str, str]) -> tuple[Filters, Wanted]:
    """What everyone may look for with the query of an address."""
    filters = _permitted(read_filters(asked, clock.today()), VISITOR)
    return filters, _wanted(filters)


def search_in_words(tx: Tx, asked: Mapping[str, str], lang: Lang) -> list[str]:
    """The conditions of an address in words, in their order."""
    filters, _ = search_of_all(asked)
    place = _place_name(tx, filters.place, lang)
    return [condition(name, filters, place, lang) for name in filters.active]


def _permitted(filters: Filters, who: Who) -> Filters:
    if filters.kind == EventKind.INTERNAL and not who.sees_internal:
        return replace(filters, kind="")
    return filters


def _wanted(filters: Filters) -> Wanted:
    now = clock.now()
    since = _midnight(filters.since) if filters.since and filters.since != now.date() else now
    before = _midnight(filters.until + timedelta(days=1)) if filters.until else None
    if filters.since is None and before is not None and before < now:
        since = before - timedelta(days=31)
    return Wanted(tokens_wanted(filters), since, before, filters.kind == EventKind.INTERNAL)


def _midnight(day: date) -> datetime:
    return clock.at(day, time())


def _place_name(tx: Tx, slug: str, lang: Lang) -> str:
    if not slug:
        return ""
    try:
        return places.place_facts(tx, places.place_id_of(tx, slug), lang).name
    except NotFound:
        return ""


def _nearest(tx: Tx, filters: Filters, place: str, lang: Lang) -> list[Chip]:
    """Where nothing fits: what there is with one condition less."""
    found = [_less(tx, filters, name, place, lang) for name in filters.active] if len(filters.active) > 1 else []
    some = [chip for number, chip in sorted(found, key=lambda one: -one[0]) if number]
    everything = count(tx, Wanted((), clock.now()))
    rest = [Chip(say(lang, "events.nearest_all", n=everything), "/events/")] if everything else []
    return [*some[:MOST_PROPOSALS], *rest]


def _less(tx: Tx, filters: Filters, name: str, place: str, lang: Lang) -> tuple[int, Chip]:
    fewer = filters.without(name)
    number = count(tx, _wanted(fewer))
    return number, Chip(say(lang, "events.nearest_without", condition=condition(name, filters, place, lang), n=number), address_of(fewer))
