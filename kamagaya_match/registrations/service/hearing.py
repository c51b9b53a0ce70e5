"""What the parties of an event must hear when the event itself changes; called inside the events' own transactions."""

from kamagaya_match.problems import Invalid
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import Reason, RegistrationState, Room
from kamagaya_match.storage.transaction import Tx

from . import letters
from .events_read import Telling, locked
from .guardian_asking import address_proven
from .moving import settle

_TOLD = {RegistrationState.CONFIRMED.value, RegistrationState.OFFERED.value, RegistrationState.WAITLISTED.value}


def capacity_changed(tx: Tx, event_id: int) -> None:
    """Give new seats to those who wait. Errors: Invalid when parties would sit on seats that are kept for others."""
    telling = locked(tx, event_id)
    facts = telling.plain
    if facts.quotas and Room(facts.capacity, facts.quotas, queries.parties(tx, event_id)).overfull:
        raise Invalid({"capacity": "event_form.fewer_than_taken"})
    settle(tx, telling, Reason.CAPACITY_RAISED)


def event_cancelled(tx: Tx, event_id: int) -> None:
    """Tell everyone; their calendars show it as called off."""
    telling = locked(tx, event_id)
    for party in _told(tx, telling):
        letters.event_cancelled(tx, telling, party)


def _told(tx: Tx, telling: Telling) -> list[Registration]:
    return [party for party in queries.living(tx, telling.event_id) if _hears(tx, party)]


def _hears(tx: Tx, party: Registration) -> bool:
    waits_for_guardian = party.state == RegistrationState.PENDING and address_proven(tx, party)
    return party.state in _TOLD or waits_for_guardian
