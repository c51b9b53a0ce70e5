"""What anyone can read of one need."""

from collections.abc import Collection
from dataclasses import replace

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import NeedStatus, is_listed
from kamagaya_match.needs.views import NeedCard, NeedPage, choice_of, page_of
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .reply_times import said_of
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
        page = page_of(told_one(tx, need, lang), _others(tx, need, lang), lang, clock.today())
        shifts = [choice_of(shift, "", "", clock.now(), lang) for shift in queries.shifts_of(tx, need.id or 0, clock.now())]
        return replace(page, answering=said_of(tx, need.group_id, lang), shifts=shifts)


def preview(who: Who, slug: str, lang: Lang) -> NeedPage:
    """A need of one's own group as everyone will see it once it is published. Errors: NotFound."""
    with reading() as tx:
        need = writable(tx, who, slug)
        shown = told_one(tx, _as_published(need), lang)
        return page_of(shown, [], lang, clock.today())


def similar(tx: Tx, need: Need, lang: Lang, most: int = OTHERS, without: Collection[int] = ()) -> list[NeedCard]:
    """What else of this kind takes applications now: in one of its fields, else with one of its skills, else any."""
    wanted = queries.Wanted(today=clock.today(), stopped=groups.suspended(tx), kind=need.kind)
    near = [replace(wanted, field=field) for field in need.fields] + [replace(wanted, skill=skill) for skill in need.skills]
    left_out = {need.id, *without}
    for one in [*near, wanted]:
        _, ids = queries.search(tx, one, 0, most + len(left_out))
        found = [number for number in ids if number not in left_out][:most]
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
