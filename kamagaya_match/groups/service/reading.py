"""What anyone can read of groups."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from kamagaya_match.city import Field, area_named
from kamagaya_match.groups import queries
from kamagaya_match.groups.rules import GROUP_KINDS, GroupStatus
from kamagaya_match.groups.views import GroupCard, GroupFilter, GroupList, GroupPage, Reader, card_of, list_of, page_of
from kamagaya_match.paging import page_asked, paged
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import VISITOR, Who
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.folding import query_tokens

from .rights import group_named

PAGE = 20
NEAREST = 4
LONGEST_QUERY = 100


def group_page(slug: str, lang: Lang, who: Who = VISITOR, participant: bool = False) -> GroupPage:
    """A group as one person sees it; `gone` while it is suspended. NotFound when there is none.

    `participant` is for those who come to one of its events.
    """
    with reading() as tx:
        group = group_named(tx, slug)
    if group.status == GroupStatus.SUSPENDED:
        return GroupPage(gone=True)
    return page_of(group, Reader(who.role_in(slug) is not None, participant, who.is_office), lang)


def group_list(asked: Mapping[str, str], lang: Lang) -> GroupList:
    """One page of the list for the conditions in an address; what means nothing is passed over."""
    wish = filter_of(asked)
    with reading() as tx:
        wanted = _conditions(tx, wish)
        found = paged(partial(queries.in_reading_order, tx, wanted), wish.page, PAGE)
        wish = wish.on_page(found.page)
        nearest = _nearest(tx, wish, lang) if found.total == 0 else []
    return list_of(wish, [card_of(group, lang) for group in found.rows], found.total, found.pages, nearest, lang)


def public_pages() -> list[tuple[str, datetime]]:
    """Address and last change of the pages that search engines may keep: those of verified groups."""
    with reading() as tx:
        return [(f"/groups/{slug}", changed) for slug, changed in queries.public_pages(tx)]


def filter_of(asked: Mapping[str, str]) -> GroupFilter:
    """The conditions of an address's query."""
    area = area_named(asked.get("area", ""))
    return GroupFilter(
        q=" ".join(asked.get("q", "").split())[:LONGEST_QUERY],
        field=_known(asked.get("field", ""), tuple(Field)),
        kind=_known(asked.get("kind", ""), GROUP_KINDS),
        area=area.name if area else "",
        verified="1" if asked.get("verified") else "",
        page=page_asked(asked),
    )


def _known(code: str, allowed: Sequence[str]) -> str:
    return code if code in allowed else ""


def _conditions(tx: Tx, wish: GroupFilter) -> queries.Conditions:
    tokens = query_tokens(wish.q)
    return queries.fitting(tx, tokens, field=wish.field, kind=wish.kind, area=wish.area, verified=bool(wish.verified))


def _nearest(tx: Tx, wish: GroupFilter, lang: Lang) -> list[GroupCard]:
    """When nothing fits: what fits with the words alone, else with the field alone, else any groups."""
    for softer in (GroupFilter(q=wish.q), GroupFilter(field=wish.field), GroupFilter()):
        _, found = queries.in_reading_order(tx, _conditions(tx, softer), 0, NEAREST)
        if found:
            return [card_of(group, lang) for group in found]
    return []
