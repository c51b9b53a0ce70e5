"""What the parties of an event must hear when the event itself changes; called inside the events' own transactions."""

from collections.abc import Mapping

from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import Reason, RegistrationState
from kamagaya_match.storage.transaction import Tx

from . import letters
from .events_read import Telling, locked
from .guardian_asking import address_proven
from .moving import settle

_TOLD = {RegistrationState.CONFIRMED.value, RegistrationState.OFFERED.value, RegistrationState.WAITLISTED.value}
_MATTERS = ("title", "when", "place", "place_note", "fee", "bring")


def capacity_changed(tx: Tx, event_id: int) -> None:
    """Give new seats to those who wait."""
    settle(tx, locked(tx, event_id), Reason.CAPACITY_RAISED)


def event_cancelled(tx: Tx, event_id: int) -> None:
    """Tell everyone; their calendars show it as called off."""
    telling = locked(tx, event_id)
    for party in _told(tx, telling):
        letters.event_cancelled(tx, telling, party)


def event_changed(tx: Tx, event_id: int, what: Mapping[str, tuple[str, str]]) -> None:
    """Tell those who come or wait what is new; a different number of seats alone concerns nobody who is in."""
    fields = [name for name in _MATTERS if name in what]
    if not fields:
        return
    telling = locked(tx, event_id)
    for party in _told(tx, telling):
        letters.event_changed(tx, telling, party, fields)


def _told(tx: Tx, telling: Telling) -> list[Registration]:
    return [party for party in queries.living(tx, telling.event_id) if _hears(tx, party)]


def _hears(tx: Tx, party: Registration) -> bool:
    waits_for_guardian = party.state == RegistrationState.PENDING and address_proven(tx, party)
    return party.state in _TOLD or waits_for_guardian
