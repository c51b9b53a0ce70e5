"""Lists of needs that take applications."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import queries
from kamagaya_match.needs.queries import Wanted, count, search
from kamagaya_match.needs.rules import Order
from kamagaya_match.needs.rules.filters import TIMES, NeedFilter, read_filter
from kamagaya_match.needs.views import NeedCard, NeedList, list_of
from kamagaya_match.paging import paged
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.folding import query_tokens

from .telling import cards

PAGE = 20
NEAREST = 4
MOST = 20


def need_list(asked: Mapping[str, str], lang: Lang) -> NeedList:
    """One page of the list for the conditions in an address; what means nothing is passed over."""
    wish = read_filter(asked)
    with reading() as tx:
        wanted = _wanted(tx, wish)
        found = paged(partial(search, tx, wanted), wish.page, PAGE)
        wish, shown = replace(wish, page=found.page), cards(tx, queries.by_ids(tx, found.rows), lang)
        nearest = [] if found.total else _nearest(tx, wish, lang)
    return list_of(wish, shown, found.total, found.pages, nearest, lang)


def count_fitting(asked: Mapping[str, str]) -> int:
    """How many needs fit the conditions in an address."""
    with reading() as tx:
        return count(tx, _wanted(tx, read_filter(asked)))


def cards_of_group(slug: str, lang: Lang, most: int = MOST) -> list[NeedCard]:
    """What a group asks for now, the newest first. NotFound without such a group."""
    with reading() as tx:
        group = groups.group_id_of(tx, slug)
        return cards(tx, queries.open_of_group(tx, group, groups.suspended(tx), clock.today(), most), lang)


def latest_cards(lang: Lang, most: int) -> list[NeedCard]:
    """What was asked for last and can still be answered."""
    with reading() as tx:
        return cards(tx, queries.latest(tx, groups.suspended(tx), clock.today(), most), lang)


def public_pages() -> list[tuple[str, datetime]]:
    """Address and last change of every page of a need that has not ended, for the site map."""
    with reading() as tx:
        rows = queries.listed_rows(tx, groups.suspended(tx), clock.today())
    return [(f"/needs/{slug}", changed) for slug, changed in rows]


def _wanted(tx: Tx, wish: NeedFilter) -> Wanted:
    return Wanted(
        today=clock.today(),
        stopped=groups.suspended(tx),
        tokens=tuple(query_tokens(wish.q)),
        kind=wish.kind,
        shape=wish.shape,
        skill=wish.skill,
        field=wish.field,
        area=wish.area,
        online=bool(wish.online),
        welcome="beginner" if wish.beginner else "",
        rhythm=wish.rhythm,
        times=TIMES.get(wish.times, 0),
        hours=int(wish.hours or 0),
        minors=bool(wish.minors),
        order=Order(wish.order or Order.NEWEST),
    )


def wanted_by(tx: Tx, asked: Mapping[str, str]) -> Wanted:
    """What the query of an address looks for."""
    return _wanted(tx, read_filter(asked))


def search_in_words(asked: Mapping[str, str], lang: Lang) -> list[str]:
    """The conditions of an address in words, in their order."""
    return [one.text for one in list_of(read_filter(asked), [], 0, 1, [], lang).conditions]


def _nearest(tx: Tx, wish: NeedFilter, lang: Lang) -> list[NeedCard]:
    """When nothing fits: what fits with the words alone, else with the skill, the field or the kind alone, else any."""
    softer = [NeedFilter(**{name: getattr(wish, name)}) for name in ("q", "skill", "field", "kind") if getattr(wish, name)]
    for one in [*softer, NeedFilter()]:
        _, ids = search(tx, _wanted(tx, one), 0, NEAREST)
        if ids:
            return cards(tx, queries.by_ids(tx, ids), lang)
    return []
