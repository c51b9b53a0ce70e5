"""The facts that each process keeps, so that one list is a matter of milliseconds.

Needs are read anew when the number of public changes (decision 0007) has moved, offers when their own mark has; both also
after a while, because "the last 14 days" moves by itself. The facts are kept for each database by its engine.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

from kamagaya_match import clock
from kamagaya_match.matching.rules import Ask, OpenNeeds, People, ask_of
from kamagaya_match.matching.rules.offered import wish_of
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.rules.matchable import MatchableNeed
from kamagaya_match.offers import service as offers
from kamagaya_match.offers.rules import MatchableOffer
from kamagaya_match.storage.engine import engine
from kamagaya_match.storage.freshness import version_in
from kamagaya_match.storage.transaction import Tx

KEPT_FOR = timedelta(minutes=10)


@dataclass(frozen=True)
class Needs:
    """All open needs as of one public number."""

    number: int
    at: datetime
    open: OpenNeeds
    facts: dict[str, MatchableNeed]


@dataclass(frozen=True)
class Offers:
    """All offers that groups may see, as of one mark."""

    mark: object
    at: datetime
    people: People
    facts: dict[str, MatchableOffer]


_needs: WeakKeyDictionary[Engine, Needs] = WeakKeyDictionary()
_offers: WeakKeyDictionary[Engine, Offers] = WeakKeyDictionary()
_reading_needs, _reading_offers = Lock(), Lock()


def open_needs(tx: Tx) -> Needs:
    """All open needs, as this transaction sees them."""
    with _reading_needs:
        kept, number = _needs.get(engine()), version_in(tx)
        if kept is None or kept.number != number or _old(kept.at):
            kept = _needs[engine()] = _read_needs(tx, number)
        return kept


def open_offers(tx: Tx) -> Offers:
    """All offers that groups may see, as this transaction sees them."""
    with _reading_offers:
        kept, mark = _offers.get(engine()), offers.matching_mark(tx)
        if kept is None or kept.mark != mark or _old(kept.at):
            kept = _offers[engine()] = _read_offers(tx, mark)
        return kept


def _old(at: datetime) -> bool:
    now = clock.now()
    return not at <= now < at + KEPT_FOR or at.date() != now.date()


def _read_needs(tx: Tx, number: int) -> Needs:
    facts = {need.slug: need for need in needs.open_for_matching(tx)}
    asks: list[Ask] = [ask_of(need) for need in facts.values()]
    return Needs(number, clock.now(), OpenNeeds(asks), facts)


def _read_offers(tx: Tx, mark: object) -> Offers:
    facts = {offer.key: offer for offer in offers.open_for_matching(tx)}
    return Offers(mark, clock.now(), People(wish_of(offer) for offer in facts.values()), facts)
