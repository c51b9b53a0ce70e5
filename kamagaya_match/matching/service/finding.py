"""For a need on its group's desk: who fits best, without any name."""

from collections.abc import Sequence

from kamagaya_match.groups import service as groups
from kamagaya_match.matching.rules import Ask, Match, Wish
from kamagaya_match.matching.views import BestOffers, Suggested, offered_body, offered_person
from kamagaya_match.needs import service as needs
from kamagaya_match.offers import service as offers
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .memory import Offers, open_asks, open_offers
from .suggesting import worded

SHOWN = 20
# More are compared than shown, because members of the group itself and who was asked already are left out.
COMPARED = 60


def best_offers(who: Who, group_slug: str, need_slug: str, lang: Lang) -> BestOffers:
    """Who fits an open need of a verified group best, with reasons. Errors: NotFound."""
    if not who.may_edit_group(group_slug):
        raise NotFound
    with reading() as tx:
        return fitting_offers(tx, need_slug, lang, group_slug)


def fitting_offers(tx: Tx, need_slug: str, lang: Lang, group_slug: str = "") -> BestOffers:
    """Who fits an open need (of this group, if one is given) best, with reasons, whoever asks."""
    card = needs.open_cards(tx, [need_slug], lang).get(need_slug)
    ask = open_asks(tx).open.asks.get(need_slug)
    if card is None or ask is None or group_slug not in ("", ask.group):
        return BestOffers(closed=True)
    group_id = groups.group_id_of(tx, ask.group)
    if not groups.cards(tx, [group_id], lang)[group_id].verified:
        return BestOffers(title=card.title, refused=say(lang, "offers.refused.not_verified"))
    kept = open_offers(tx)
    found = kept.people.best(ask, COMPARED)
    return _worded(tx, kept, ask, found, group_id, BestOffers(title=card.title), lang)


def fitting_needs(tx: Tx, key: str, lang: Lang, most: int) -> list[Suggested]:
    """Which open needs fit what somebody shows groups under `key` best, by that alone; none when it is shown no more."""
    wish = open_offers(tx).people.known(key)
    if wish is None or most < 1:
        return []
    return worded(tx, wish, open_asks(tx).open.ranked(wish)[:most], lang, corrections=False)


def _worded(tx: Tx, kept: Offers, ask: Ask, found: Sequence[tuple[Wish, Match]], group_id: int, view: BestOffers, lang: Lang) -> BestOffers:
    people = offers.visible_people(tx, [wish.key for wish, _ in found], groups.member_names(tx, group_id), lang)
    bodies = offers.public_cards(tx, [wish.key for wish, _ in found if wish.key in kept.hosts and kept.hosts[wish.key] != group_id], lang)
    rows = []
    for wish, match in found:
        if wish.key in people:
            rows.append(offered_person(people[wish.key], wish, ask, match, lang))
        elif wish.key in bodies:
            rows.append(offered_body(bodies[wish.key], wish, ask, match, lang))
    return BestOffers(title=view.title, rows=rows[:SHOWN])
