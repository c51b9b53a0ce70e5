"""A person's suggestions: what fits, why, and what was corrected."""

from collections.abc import Collection, Sequence

from kamagaya_match.matching import queries
from kamagaya_match.matching.models import MatchCorrection
from kamagaya_match.matching.rules import Match, Wish, compare
from kamagaya_match.matching.rules.corrections import Correction, corrected
from kamagaya_match.matching.rules.facts import Span
from kamagaya_match.matching.rules.needs import Found
from kamagaya_match.matching.rules.offered import wish_of
from kamagaya_match.matching.views import Suggested, Suggestions, correction_row, suggested
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.offers import service as offers
from kamagaya_match.people import service as people
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .keeping import keep
from .memory import open_needs

PAGE = 20


def suggestions(who: Who, page: int, lang: Lang) -> Suggestions:
    """One page of what fits this person; without an offer it only says so. Errors: NotFound for a visitor."""
    person_id = signed_in(who)
    with reading() as tx:
        rows = queries.corrections(tx, person_id)
        wish = wish_for(tx, who, rows)
        if wish is None:
            return Suggestions(no_offer=True)
        ranked = open_needs(tx).open.ranked(wish)
        pages = max(1, -(-len(ranked) // PAGE))
        page = min(max(page, 1), pages)
        shown = worded(tx, wish, ranked[(page - 1) * PAGE : page * PAGE], lang, corrections=True)
    keep(person_id, wish, ranked)
    return Suggestions(
        rows=shown,
        total_text=say(lang, "matching.found", n=len(ranked)),
        page=page,
        pages=pages,
        corrections=[correction_row(row, lang) for row in rows],
    )


def best_for(tx: Tx, who: Who, lang: Lang, most: int, besides: Collection[str] = ()) -> list[Suggested]:
    """The needs that fit this person best, with their reasons, without those `besides` (slugs); none without an offer."""
    wish = wish_for(tx, who, queries.corrections(tx, signed_in(who)))
    if wish is None or most < 1:
        return []
    ranked = [one for one in open_needs(tx).open.ranked(wish) if one[1].slug not in besides]
    return worded(tx, wish, ranked[:most], lang, corrections=False)


def others_for(tx: Tx, person_id: int, without: str, lang: Lang, most: int) -> list[NeedCard]:
    """The cards of what fits this person best, but for one need; empty without an offer."""
    who = people.who_is(tx, person_id)
    return [row.card for row in best_for(tx, who, lang, most, {without})] if who else []


def wish_for(tx: Tx, who: Who, rows: Sequence[MatchCorrection]) -> Wish | None:
    """What this person gives, with all corrections; None without an offer."""
    person_id = signed_in(who)
    offer = offers.of_person(tx, person_id)
    if offer is None:
        return None
    told = [Correction(row.kind, row.value, row.need_slug) for row in rows]
    own = [slug for slug, _ in who.groups]
    busy = _appointments(tx, who, person_id) if open_needs(tx).open.have_shifts else []
    return wish_of(offer, corrected(told, groups=own, asked=needs.answered_by(tx, person_id), busy=busy))


def _appointments(tx: Tx, who: Who, person_id: int) -> list[Span]:
    """Begin and end of what one signed up for, in minutes; asked only where a need has times on given days."""
    spans = registrations.busy(tx, person_id, who.email) + needs.busy_with_shifts(tx, person_id)
    return [(int(begin.timestamp()) // 60, int(end.timestamp()) // 60) for begin, end in spans]


def worded(tx: Tx, wish: Wish, found: Sequence[Found], lang: Lang, *, corrections: bool) -> list[Suggested]:
    """These needs with their reasons; what takes no more applications is left out."""
    cards = needs.open_cards(tx, [ask.slug for _, ask in found], lang)
    compared = [(ask, compare(wish, ask, fair=True)) for _, ask in found if ask.slug in cards]
    return [
        suggested(cards[ask.slug], wish, ask, match, lang, corrections=corrections) for ask, match in compared if isinstance(match, Match)
    ]


def signed_in(who: Who) -> int:
    """The person's id. Errors: NotFound for a visitor."""
    if who.person_id is None:
        raise NotFound
    return who.person_id
