"""Who came to an event, inside the caller's transaction."""

from collections.abc import Callable, Sequence

from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.registrations.views.guests import Guest
from kamagaya_match.storage.transaction import Tx

_NOTED = (RegistrationState.ATTENDED, RegistrationState.ABSENT)
Asked = Callable[[Tx, int], bool]
_asked: list[Asked] = []


def guests_of(tx: Tx, event_id: int) -> list[Guest]:
    """Those noted as having come; where the group noted nobody, all who had a seat."""
    everyone = queries.of_event(tx, event_id)
    return [_guest(party) for party in everyone if party.id is not None and party.state == state_of_guests(everyone) and party.name]


def came_by_meeting(tx: Tx, event_id: int) -> dict[int, int]:
    """How many people who signed up came, by the meeting's id; meetings to which nobody came are left out."""
    return queries.people_by_meeting(tx, event_id)


def newcomers(tx: Tx, event_id: int) -> int:
    """How many of those parties no group had noted as having come anywhere before, as far as their addresses tell."""
    return len([guest for guest in guests_of(tx, event_id) if guest.email and not queries.came_before(tx, guest.party_id, guest.email)])


def event_id_of(tx: Tx, party_id: int) -> int:
    """The event that a party signed up to."""
    return queries.registration(tx, party_id).event_id


def ask_afterwards_with(asked: Asked) -> None:
    """Introduce who knows whether a party is asked something afterwards (the composition root does)."""
    _asked[:] = [asked]


def is_asked(tx: Tx, party_id: int) -> bool:
    """Whether the party's page leads to a questionnaire."""
    return any(asked(tx, party_id) for asked in _asked)


def state_of_guests(everyone: Sequence[Registration]) -> RegistrationState:
    """The state of those who count as having come: noted as such, or, where the group noted nobody, holding a seat."""
    noted = any(party.state in _NOTED for party in everyone)
    return RegistrationState.ATTENDED if noted else RegistrationState.CONFIRMED


def _guest(party: Registration) -> Guest:
    people = party.came or party.size  # noted without a number: everyone
    return Guest(party.id or 0, party.name, people, party.email, party.lang, party.person_id)
