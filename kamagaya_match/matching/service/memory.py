"""The facts that each process keeps, so that one list is a matter of milliseconds.

When the number of public changes (decision 0007) has moved, a mark of the open needs (of the events to come) is looked at, and only
when that has moved as well they are read anew. Offers have a mark of their own; what changed since is read, row by row. All are
read from the beginning after a while, because "the last 14 days" moves by itself. Facts are kept for each database by its engine.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.matching.rules import OpenAsks, People, ask_of, ask_of_event
from kamagaya_match.matching.rules.asks import Of
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
class Kept:
    """All open needs, or all events to come, as of one public number and mark, and their titles."""

    number: int
    mark: object
    at: datetime
    open: OpenAsks
    titles: dict[str, str]


@dataclass(frozen=True)
class Offers:
    """All offers that groups may see as of one mark; `hosts` are the groups behind those of businesses and schools."""

    mark: object
    at: datetime
    seen_at: datetime
    people: People
    hosts: dict[str, int | None]


_asks: WeakKeyDictionary[Engine, dict[Of, Kept]] = WeakKeyDictionary()
_offers: WeakKeyDictionary[Engine, Offers] = WeakKeyDictionary()
_reading_asks, _reading_offers = {of: Lock() for of in Of}, Lock()


def forget() -> None:
    """Forget all facts, when the database behind an engine is exchanged."""
    _asks.clear()
    _offers.clear()


def open_asks(tx: Tx, of: Of = Of.NEEDS) -> Kept:
    """All open needs, or all events to come, as this transaction sees them."""
    with _reading_asks[of]:
        of_engine = _asks.setdefault(engine(), {})
        kept, number = of_engine.get(of), version_in(tx)
        if kept is not None and kept.number == number and not _old(kept.at):
            return kept
        mark = _MARKS[of](tx)
        if kept is not None and kept.mark == mark and not _old(kept.at):
            found = replace(kept, number=number)
        else:
            found = _read_asks(tx, of, number, mark)
        of_engine[of] = found
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


_MARKS: Mapping[Of, Callable[[Tx], object]] = {Of.NEEDS: needs.open_mark, Of.EVENTS: events.open_mark}


def _read_asks(tx: Tx, of: Of, number: int, mark: object) -> Kept:
    if of is Of.NEEDS:
        told = [(ask_of(need), need.title) for need in needs.open_for_matching(tx)]
    else:
        told = [(ask_of_event(event), event.title) for event in events.open_for_matching(tx)]
    return Kept(number, mark, clock.now(), OpenAsks(ask for ask, _ in told), {ask.slug: title for ask, title in told})


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
