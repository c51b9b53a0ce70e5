"""Who could talk with whom: those who fit a need best, and the needs that fit somebody best."""

from kamagaya_match.coordination.views import NeedToPropose, PersonToPropose
from kamagaya_match.matching import service as matching
from kamagaya_match.matching.views import Suggested
from kamagaya_match.needs import service as needs
from kamagaya_match.offers import service as offers
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .rights import coordinators_only
from .tracking import rows_of

SHOWN = 10


def need_to_propose(who: Who, slug: str, lang: Lang) -> NeedToPropose:
    """A need with those who fit it best, and those who were asked already. Errors: NotFound (also for a need that is not public)."""
    coordinators_only(who)
    with reading() as tx:
        card = needs.public_card(tx, slug, lang)
        best = matching.fitting_offers(tx, slug, lang)
        asked = rows_of(tx, offers.asked_about(tx, card.id, lang), lang)
        return NeedToPropose(
            title=card.title,
            href=card.href,
            group=card.group_name,
            group_href=card.group_href,
            closed=best.closed,
            refused="" if card.group_verified or best.closed else say(lang, "offers.refused.group_not_verified"),
            rows=best.rows[:SHOWN],
            asked=asked,
        )


def person_to_propose(who: Who, key: str, lang: Lang) -> PersonToPropose:
    """Somebody whom groups may find, with the needs of verified groups that fit best. Errors: NotFound."""
    coordinators_only(who)
    with reading() as tx:
        card = offers.person_shown(tx, key, lang)
        rows = [row for row in matching.fitting_needs(tx, key, lang, 2 * SHOWN) if row.card.group_verified][:SHOWN]
        return PersonToPropose(card, rows, [_option(row, lang) for row in rows])


def _option(row: Suggested, lang: Lang) -> list[str]:
    return [row.card.slug, say(lang, "coordination.need_of", title=row.card.title, group=row.card.group_name)]
