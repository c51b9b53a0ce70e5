"""Who came: noted at the door, and afterwards who did not."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from kamagaya_match import clock
from kamagaya_match.events.rules import EventPhase, phase
from kamagaya_match.problems import Refused
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Presence, Registration, RegistrationMove
from kamagaya_match.registrations.rules import Reason, RegistrationState
from kamagaya_match.registrations.views import DoorParty, door_party
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who

from .moving import move
from .rights import worked_on

_AT_DOOR = {RegistrationState.CONFIRMED.value, RegistrationState.ATTENDED.value, RegistrationState.ABSENT.value}


class Arrival(NamedTuple):
    """How many of a party came to a meeting, when that was seen, and by which member of the group if it was one."""

    people: int
    at: datetime
    person_id: int | None = None


def parties_at_door(tx: Tx, event_id: int) -> list[DoorParty]:
    """Everyone who ever signed up, by arrival; who has no seat stands there without a name."""
    return [door_party(*row) for row in queries.at_door(tx, event_id)]


def keep_attendance(tx: Tx, event_id: int, arrivals: Mapping[int, Mapping[int, Arrival]]) -> None:
    """Bring parties to what the door knows of them; call it under the event's lock.

    `arrivals` by the party's id and the meeting's: everything that is known of the parties named, 0 people where nobody
    came any more. Parties without a seat stay what they are.
    """
    known = queries.presences_of(tx, list(arrivals))
    for party in queries.with_ids(tx, list(arrivals)):
        if party.event_id == event_id and party.state in _AT_DOOR:
            _keep(tx, party, arrivals[party.id or 0], [one for one in known if one.registration_id == party.id])
    tx.flush()


def _keep(tx: Tx, party: Registration, arrivals: Mapping[int, Arrival], known: Sequence[Presence]) -> None:
    before = {one.session_id: one for one in known}
    for meeting, arrival in sorted(arrivals.items(), key=lambda one: (one[1].at, one[0])):
        people, row = min(arrival.people, party.size), before.get(meeting)
        if people == (row.people if row else 0):
            continue
        if row is None:
            row = Presence(registration_id=party.id or 0, session_id=meeting, people=people)
        row.people = people
        before[meeting] = row
        tx.add(row)
        _count(tx, party, max(one.people for one in before.values()), arrival._replace(people=people))
    for row in before.values():
        if not row.people:
            tx.delete(row)


def _count(tx: Tx, party: Registration, came: int, arrival: Arrival) -> None:
    """After one meeting's number has changed: `came` is the most people of the party at any meeting."""
    before = party.state
    party.state = (RegistrationState.ATTENDED if came else RegistrationState.CONFIRMED).value
    party.came, party.absence_told_at, party.updated_at = came, None, clock.now()
    reason = Reason.CHECKED_IN if arrival.people else Reason.CHECK_IN_UNDONE
    words = f"{arrival.people}/{party.size}" if arrival.people and party.size > 1 else ""
    step = RegistrationMove(registration_id=party.id or 0, before=before, after=party.state, reason=reason, words=words)
    step.at, step.person_id = arrival.at, arrival.person_id
    tx.add(step)


def mark_rest_absent(who: Who, slug: str) -> int:
    """The event is over: whoever has a seat and was not seen did not come; how many parties. Errors: NotFound, Refused before its end."""
    with transaction() as tx:
        facts = worked_on(tx, who, slug).plain
        if phase(clock.now(), facts.status, facts.starts_at, facts.ends_at) is not EventPhase.OVER:
            raise Refused("registrations.refused.not_over")
        rest = _in_state(queries.of_event(tx, facts.id), RegistrationState.CONFIRMED)
        for party in rest:
            move(tx, party, RegistrationState.ABSENT, Reason.MARKED_ABSENT, who.person_id)
        audit.record(tx, who.person_id, "absences_marked", "event", slug, parties=str(len(rest)))
        return len(rest)


def undo_absent(who: Who, slug: str) -> int:
    """Nobody was absent after all, as far as is known; how many parties that concerns. Errors: NotFound."""
    with transaction() as tx:
        facts = worked_on(tx, who, slug).plain
        absent = _in_state(queries.of_event(tx, facts.id), RegistrationState.ABSENT)
        for party in absent:
            party.absence_told_at = None
            move(tx, party, RegistrationState.CONFIRMED, Reason.ABSENT_UNDONE, who.person_id)
        audit.record(tx, who.person_id, "absences_undone", "event", slug, parties=str(len(absent)))
        return len(absent)


def _in_state(parties: Iterable[Registration], state: RegistrationState) -> Sequence[Registration]:
    return [party for party in parties if party.state == state]
