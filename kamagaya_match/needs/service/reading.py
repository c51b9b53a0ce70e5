"""What anyone can read of one need."""

from dataclasses import replace

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import NeedStatus, is_listed
from kamagaya_match.needs.views import NeedCard, NeedPage, page_of
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .rights import is_public, writable
from .telling import cards, told_one

OTHERS = 3


def need_page(slug: str, lang: Lang) -> NeedPage:
    """A need as everyone sees it; `gone` when it was public once and is not now. NotFound when it never was."""
    with reading() as tx:
        need = queries.known_need(tx, slug)
        if need is None or need.published_at is None:
            raise NotFound
        if not is_public(tx, need):
            return NeedPage(gone=True)
        return page_of(told_one(tx, need, lang), _others(tx, need, lang), lang, clock.today())


def preview(who: Who, slug: str, lang: Lang) -> NeedPage:
    """A need of one's own group as everyone will see it once it is published. Errors: NotFound."""
    with reading() as tx:
        need = writable(tx, who, slug)
        shown = told_one(tx, _as_published(need), lang)
        return page_of(shown, [], lang, clock.today())


def similar(tx: Tx, need: Need, lang: Lang, most: int = OTHERS) -> list[NeedCard]:
    """What else of this kind, in one of its fields if there is such, takes applications now."""
    wanted = queries.Wanted(today=clock.today(), stopped=groups.suspended(tx), kind=need.kind)
    for field in [*need.fields, ""]:
        _, ids = queries.search(tx, replace(wanted, field=field), 0, most + 1)
        found = [number for number in ids if number != need.id][:most]
        if found:
            return cards(tx, queries.by_ids(tx, found), lang)
    return []


def _others(tx: Tx, need: Need, lang: Lang) -> list[NeedCard]:
    """What else the group asks for."""
    found = queries.open_of_group(tx, need.group_id, groups.suspended(tx), clock.today(), OTHERS + 1)
    return cards(tx, [one for one in found if one.id != need.id][:OTHERS], lang)


def _as_published(need: Need) -> Need:
    if is_listed(NeedStatus(need.status)):
        return need
    return Need(**need.model_dump(exclude={"status"}), status=NeedStatus.PUBLISHED)
