"""A person's suggestions: what fits, why, and what was corrected."""

from collections.abc import Collection, Iterator, Sequence

from kamagaya_match.events import service as events
from kamagaya_match.matching import queries
from kamagaya_match.matching.models import MatchCorrection
from kamagaya_match.matching.rules import Match, Wish, compare
from kamagaya_match.matching.rules.asks import Found, Of
from kamagaya_match.matching.rules.corrections import Correction, corrected
from kamagaya_match.matching.rules.facts import Span
from kamagaya_match.matching.rules.offered import wish_of
from kamagaya_match.matching.views import Reasons, Suggested, SuggestedEvent, Suggestions, correction_row, reasons_of
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.offers import service as offers
from kamagaya_match.paging import paged_list
from kamagaya_match.people import service as people
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .keeping import keep
from .memory import open_asks

PAGE = 20


def suggestions(who: Who, page: int, lang: Lang, of: Of = Of.NEEDS) -> Suggestions:
    """One page of the needs, or of the events, that fit this person; without an offer it only says so. Errors: NotFound for a visitor."""
    person_id = signed_in(who)
    with reading() as tx:
        rows = queries.corrections(tx, person_id)
        wish = wish_for(tx, who, rows, of)
        if wish is None:
            return Suggestions(of=of.value, no_offer=True)
        ranked = open_asks(tx, of).open.ranked(wish)
        found = paged_list(ranked, page, PAGE)
        shown = worded(tx, wish, found.rows, lang, corrections=True) if of is Of.NEEDS else []
        events_shown = events_worded(tx, wish, found.rows, lang, corrections=True) if of is Of.EVENTS else []
    keep(person_id, of, wish, ranked)
    return Suggestions(
        of=of.value,
        rows=shown,
        events=events_shown,
        total_text=say(lang, f"matching.found_{of}", n=found.total),
        page=found.page,
        pages=found.pages,
        corrections=[correction_row(row, lang) for row in rows],
    )


def best_for(tx: Tx, who: Who, lang: Lang, most: int, besides: Collection[str] = ()) -> list[Suggested]:
    """The needs that fit this person best, with their reasons, without those `besides` (slugs); none without an offer."""
    wish, found = _best(tx, who, most, besides, Of.NEEDS)
    return worded(tx, wish, found, lang, corrections=False)


def best_events_for(tx: Tx, who: Who, lang: Lang, most: int, besides: Collection[str] = ()) -> list[SuggestedEvent]:
    """The same for the events to come that one can join."""
    wish, found = _best(tx, who, most, besides, Of.EVENTS)
    return events_worded(tx, wish, found, lang, corrections=False)


def _best(tx: Tx, who: Who, most: int, besides: Collection[str], of: Of) -> tuple[Wish, Sequence[Found]]:
    """What this person gives, with what fits it best."""
    wish = wish_for(tx, who, queries.corrections(tx, signed_in(who)), of)
    if wish is None or most < 1:
        return Wish(), []
    return wish, [one for one in open_asks(tx, of).open.ranked(wish) if one[1].slug not in besides][:most]


def others_for(tx: Tx, person_id: int, without: str, lang: Lang, most: int) -> list[NeedCard]:
    """The cards of what fits this person best, but for one need; empty without an offer."""
    who = people.who_is(tx, person_id)
    return [row.card for row in best_for(tx, who, lang, most, {without})] if who else []


def wish_for(tx: Tx, who: Who, rows: Sequence[MatchCorrection], of: Of = Of.NEEDS) -> Wish | None:
    """What this person gives, with all corrections, to be compared with needs or events; None without an offer."""
    person_id = signed_in(who)
    offer = offers.of_person(tx, person_id)
    if offer is None:
        return None
    told = [Correction(row.kind, row.value, row.need_slug) for row in rows]
    own = [slug for slug, _ in who.groups]
    busy = _appointments(tx, who, person_id) if open_asks(tx, of).open.have_shifts else []
    return wish_of(offer, corrected(told, groups=own, asked=_taken(tx, who, person_id, of), busy=busy))


def _taken(tx: Tx, who: Who, person_id: int, of: Of) -> list[str]:
    """The slugs of what one has answered, or signed up for."""
    if of is Of.NEEDS:
        return needs.answered_by(tx, person_id)
    return events.slugs_of(tx, registrations.signed_up_for(tx, person_id, who.email))


def _appointments(tx: Tx, who: Who, person_id: int) -> list[Span]:
    """Begin and end of what one signed up for, in minutes; asked only where something has times on given days."""
    spans = registrations.busy(tx, person_id, who.email) + needs.busy_with_shifts(tx, person_id)
    return [(int(begin.timestamp()) // 60, int(end.timestamp()) // 60) for begin, end in spans]


def worded(tx: Tx, wish: Wish, found: Sequence[Found], lang: Lang, *, corrections: bool) -> list[Suggested]:
    """These needs with their reasons; what takes no more applications is left out."""
    cards = needs.open_cards(tx, [ask.slug for _, ask in found], lang)
    return [Suggested(cards[slug], why) for slug, why in _reasons(wish, found, cards, lang, corrections)]


def events_worded(tx: Tx, wish: Wish, found: Sequence[Found], lang: Lang, *, corrections: bool) -> list[SuggestedEvent]:
    """These events with their reasons; what cannot be joined any more is left out."""
    cards = events.joinable_cards(tx, [ask.slug for _, ask in found], lang)
    return [SuggestedEvent(cards[slug], why) for slug, why in _reasons(wish, found, cards, lang, corrections)]


def _reasons(wish: Wish, found: Sequence[Found], shown: Collection[str], lang: Lang, corrections: bool) -> Iterator[tuple[str, Reasons]]:
    """The slug and the reasons of each of these that is `shown`, in the order given."""
    for _, ask in found:
        match = compare(wish, ask, fair=True) if ask.slug in shown else None
        if isinstance(match, Match):
            yield ask.slug, reasons_of(wish, ask, match, lang, corrections=corrections)


def signed_in(who: Who) -> int:
    """The person's id. Errors: NotFound for a visitor."""
    if who.person_id is None:
        raise NotFound
    return who.person_id
