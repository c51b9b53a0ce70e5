"""What everyone reads of the offers of businesses and schools."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard, OfferBeside
from kamagaya_match.offers.models import BodyOffer
from kamagaya_match.offers.queries import bodies
from kamagaya_match.offers.queries.bodies import WantedOffers
from kamagaya_match.offers.rules import OfferFilter, OfferStatus, read_offer_filter
from kamagaya_match.offers.views import OfferCard, OfferList, OfferPage, offer_card, offer_list, offer_page
from kamagaya_match.paging import paged
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.folding import query_tokens

PAGE = 20
NEAREST = 4
OTHERS = 3
MOST_BESIDE = 6


def public_list(asked: Mapping[str, str], lang: Lang) -> OfferList:
    """One page of the list for the conditions in an address; what means nothing is passed over."""
    wish = read_offer_filter(asked)
    with reading() as tx:
        wanted = _wanted(tx, wish)
        found = paged(partial(bodies.search, tx, wanted), wish.page, PAGE)
        wish = replace(wish, page=found.page)
        nearest = [] if found.total else _nearest(tx, wish, lang)
        return offer_list(wish, cards(tx, found.rows, lang), found.total, found.pages, nearest, lang)


def count_fitting(asked: Mapping[str, str]) -> int:
    """How many offers fit the conditions in an address."""
    with reading() as tx:
        return bodies.count(tx, _wanted(tx, read_offer_filter(asked)))


def public_page(slug: str, lang: Lang) -> OfferPage:
    """An offer as everyone sees it; `gone` when it was public once and is not now. NotFound when it never was."""
    with reading() as tx:
        row = bodies.known(tx, slug)
        if row is None or row.published_at is None:
            raise NotFound
        stopped = groups.suspended(tx)
        if row.status != OfferStatus.PUBLISHED or row.group_id in stopped:
            return OfferPage(gone=True)
        others = [one for one in bodies.public_of_group(tx, row.group_id, stopped, OTHERS + 1) if one.id != row.id]
        group = groups.cards(tx, [row.group_id], lang).get(row.group_id, GroupCard())
        return offer_page(row, group, cards(tx, others[:OTHERS], lang), lang)


def beside_group(tx: Tx, group_id: int, lang: Lang) -> list[OfferBeside]:
    """What a group gives, for its own page."""
    rows = bodies.public_of_group(tx, group_id, groups.suspended(tx), MOST_BESIDE)
    return [OfferBeside(card.href, card.title, card.kind_text, card.summary, card.when, card.place) for card in cards(tx, rows, lang)]


def public_pages() -> list[tuple[str, datetime]]:
    """Address and last change of every offer's page, for the site map."""
    with reading() as tx:
        return [(f"/offers/{slug}", changed) for slug, changed in bodies.public_rows(tx, groups.suspended(tx))]


def cards(tx: Tx, rows: Sequence[BodyOffer], lang: Lang) -> list[OfferCard]:
    """The cards of these offers in their order."""
    hosts = groups.cards(tx, {row.group_id for row in rows}, lang)
    return [offer_card(row, hosts.get(row.group_id, GroupCard()), lang) for row in rows]


def _wanted(tx: Tx, wish: OfferFilter) -> WantedOffers:
    return WantedOffers(
        stopped=groups.suspended(tx),
        tokens=tuple(query_tokens(wish.q)),
        kind=wish.kind,
        skill=wish.skill,
        field=wish.field,
        area=wish.area,
        online=bool(wish.online),
    )


def _nearest(tx: Tx, wish: OfferFilter, lang: Lang) -> list[OfferCard]:
    """When nothing fits: what fits with the words alone, else with the kind, the skill or the field alone, else any."""
    softer = [OfferFilter(**{name: getattr(wish, name)}) for name in ("q", "kind", "skill", "field") if getattr(wish, name)]
    for one in [*softer, OfferFilter()]:
        _, rows = bodies.search(tx, _wanted(tx, one), 0, NEAREST)
        if rows:
            return cards(tx, rows, lang)
    return []
