"""When somebody is taken already by what they signed up for."""

from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.rules import RegistrationState, is_alive
from kamagaya_match.storage.transaction import Tx

MOST = 100


def busy(tx: Tx, person_id: int, address: str) -> list[tuple[datetime, datetime]]:
    """Begin and end of what this person's living parties are signed up for, waiting ones too."""
    ids = signed_up_for(tx, person_id, address)
    return events.spans(tx, ids) if ids else []


def signed_up_for(tx: Tx, person_id: int, address: str) -> set[int]:
    """The ids of the coming events that this person's living parties are signed up for, waiting ones too."""
    found = queries.of_person(tx, person_id, address, clock.now(), MOST)
    return {party.event_id for party in found if is_alive(RegistrationState(party.state))}
