"""The facts that each process keeps, so that one list is a matter of milliseconds.

When the number of public changes (decision 0007) has moved, a mark of the open needs is looked at, and only when that has
moved as well they are read anew. Offers have a mark of their own; what changed since is read, row by row. Both are read
from the beginning after a while, because "the last 14 days" moves by itself. Facts are kept for each database by its engine.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

from kamagaya_match import clock
from kamagaya_match.matching.rules import OpenNeeds, People, ask_of
from kamagaya_match.matching.rules.offered import wish_of
from kamagaya_match.needs import service as needs
from kamagaya_match.offers import service as offers
from kamagaya_match.storage.engine import engine
from kamagaya_match.storage.freshness import version_in
from kamagaya_match.storage.transaction import Tx

KEPT_FOR = timedelta(minutes=10)
# Moments are written a little before they are seen: what changed is looked for from this much earlier on.
BEFORE = timedelta(minutes=2)


@dataclass(frozen=True)
class Needs:
    """All open needs as of one public number and mark, and their titles."""

    number: int
    mark: object
    at: datetime
    open: OpenNeeds
    titles: dict[str, str]


@dataclass(frozen=True)
class Offers:
    """All offers that groups may see as of one mark; `hosts` are the groups behind those of businesses and schools."""

    mark: object
    at: datetime
    seen_at: datetime
    people: People
    hosts: dict[str, int | None]


_needs: WeakKeyDictionary[Engine, Needs] = WeakKeyDictionary()
_offers: WeakKeyDictionary[Engine, Offers] = WeakKeyDictionary()
_reading_needs, _reading_offers = Lock(), Lock()


def forget() -> None:
    """Forget all facts, when the database behind an engine is exchanged."""
    _needs.clear()
    _offers.clear()


def open_needs(tx: Tx) -> Needs:
    """All open needs, as this transaction sees them."""
    with _reading_needs:
        kept, number = _needs.get(engine()), version_in(tx)
        if kept is not None and kept.number == number and not _old(kept.at):
            return kept
        mark = needs.open_mark(tx)
        if kept is not None and kept.mark == mark and not _old(kept.at):
            found = replace(kept, number=number)
        else:
            found = _read_needs(tx, number, mark)
        _needs[engine()] = found
        return found


def open_offers(tx: Tx) -> Offers:
    """All offers that groups may see, as this transaction sees them."""
    with _reading_offers:
        kept, mark = _offers.get(engine()), offers.matching_mark(tx)
        if kept is None or _old(kept.at):
            kept = _read_offers(tx, mark)
        elif kept.mark != mark:
            kept = _changed_offers(tx, kept, mark) or _read_offers(tx, mark)
        _offers[engine()] = kept
        return kept


def _old(at: datetime) -> bool:
    now = clock.now()
    return not at <= now < at + KEPT_FOR or at.date() != now.date()


def _read_needs(tx: Tx, number: int, mark: object) -> Needs:
    facts = needs.open_for_matching(tx)
    return Needs(number, mark, clock.now(), OpenNeeds(ask_of(need) for need in facts), {need.slug: need.title for need in facts})


def _read_offers(tx: Tx, mark: object) -> Offers:
    facts = offers.open_for_matching(tx)
    hosts = {offer.key: offer.group_id for offer in facts if offer.kind == "body"}
    return Offers(mark, clock.now(), clock.now(), People(wish_of(offer) for offer in facts), hosts)


def _changed_offers(tx: Tx, kept: Offers, mark: object) -> Offers | None:
    """The kept offers with what changed since; None when some are gone without a trace."""
    changed, bodies = offers.changed_for_matching(tx, kept.seen_at - BEFORE), offers.bodies_for_matching(tx)
    hosts = {offer.key: offer.group_id for offer in bodies}
    for key in {*changed.gone, *(kept.hosts.keys() - hosts.keys())}:
        kept.people.remove(key)
    for offer in (*changed.facts, *bodies):
        kept.people.put(wish_of(offer))
    if len(kept.people) != changed.people + len(hosts):
        return None
    return replace(kept, mark=mark, seen_at=clock.now(), hosts=hosts)
