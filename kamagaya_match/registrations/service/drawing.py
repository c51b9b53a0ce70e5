"""What a draw needs to know of an event's parties, and what becomes of them after it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import Admission
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.problems import Refused
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import Reason, RegistrationState, Room
from kamagaya_match.storage.transaction import Tx

from . import letters
from .events_read import Telling
from .moving import move, note, settle, stand_in_line

REMEMBERED = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class DrawEntry:
    """A party that takes part: `kinds` are the quotas it may use, `lost_before` how many draws it did not win lately."""

    code: str
    size: int
    number: int
    kinds: tuple[str, ...] = ()
    lost_before: int = 0


def entries_for_draw(tx: Tx, event_id: int) -> list[DrawEntry]:
    """Everyone who takes part, in the order of arrival; call it under the event's lock, in the transaction of the draw."""
    entered = queries.waiting(tx, event_id)
    lost = _lost(tx, event_id)
    return [DrawEntry(one.code, one.size, one.number, tuple(sorted(one.kinds)), len(_lost_of(lost, one))) for one in entered]


def reserved_seats(tx: Tx, event_id: int) -> int:
    """The people who have a seat before the draw, because the group named them."""
    return queries.standing(tx, event_id).taken


def held_for_draw(tx: Tx, event_id: int) -> list[tuple[int, tuple[str, ...]]]:
    """The sizes and kinds of the parties that have a seat before the draw."""
    return [(party.size, tuple(sorted(party.kinds))) for party in queries.parties(tx, event_id) if party.holds_seats]


def apply_draw(tx: Tx, slug: str, winners: Sequence[str], line: Sequence[str]) -> None:
    """Seat the winners, and let the others wait in the order of `line`; everyone is told.

    Both name parties by their codes, together all that took part. Where there is no waiting list the others are declined.
    Errors: Refused when it is no lottery or was drawn before; ValueError when somebody is missing, or the seats do not go so far.
    """
    telling = Telling(tx, slug, lock=True)
    facts = telling.plain
    if facts.admission is not Admission.LOTTERY or facts.drawn:
        raise Refused("registrations.refused.drawn_already")
    parties = {party.code: party for party in queries.waiting(tx, facts.id)}
    if sorted([*winners, *line]) != sorted(parties):
        raise ValueError("winners and line must name everyone who took part, each once")
    _refuse_too_many(tx, facts, [parties[code] for code in winners])
    events.note_drawn(tx, facts.id)
    telling.again()
    for code in winners:
        move(tx, parties[code], RegistrationState.CONFIRMED, Reason.DRAWN)
    others = [parties[code] for code in line]
    _keep_waiting(tx, telling, others)
    settle(tx, telling, Reason.SEATS_FREED)
    _tell(tx, telling, [parties[code] for code in winners], others)


def _refuse_too_many(tx: Tx, facts: SignUpFacts, winners: Sequence[Registration]) -> None:
    room = Room(facts.capacity, facts.quotas, queries.parties(tx, facts.id))
    for party in winners:
        room.take(party.size, frozenset(party.kinds))
    if room.overfull:
        raise ValueError("there are not so many seats")


def _keep_waiting(tx: Tx, telling: Telling, others: Sequence[Registration]) -> None:
    for place, party in enumerate(others):
        party.rank = place - len(others)
    tx.flush()
    for party in others:
        if telling.plain.waiting_list:
            note(tx, party, party.state, Reason.NOT_DRAWN)
            stand_in_line(tx, telling, party)
        else:
            move(tx, party, RegistrationState.DECLINED, Reason.NOT_DRAWN)


def _tell(tx: Tx, telling: Telling, winners: Sequence[Registration], others: Sequence[Registration]) -> None:
    for party in winners:
        letters.drawn(tx, telling, party)
    for party in others:
        tx.refresh(party)
        if party.state == RegistrationState.WAITLISTED:
            letters.not_drawn(tx, telling, party)
        elif party.state == RegistrationState.DECLINED:
            letters.not_drawn_at_all(tx, telling, party)


def _lost(tx: Tx, event_id: int) -> dict[object, set[int]]:
    """The events whose draws were lost lately, by address and by account."""
    found: dict[object, set[int]] = defaultdict(set)
    for email, person_id, at_event in queries.lost_since(tx, clock.now() - REMEMBERED, event_id):
        for key in (email, person_id):
            if key:
                found[key].add(at_event)
    return found


def _lost_of(lost: dict[object, set[int]], party: Registration) -> set[int]:
    return lost.get(party.email, set()) | (lost.get(party.person_id, set()) if party.person_id else set())
