"""The parties of an event as the notices know them, and mails to them; for the room of the notices."""

from kamagaya_match.people.rules import known_lang
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.registrations.views import Listener
from kamagaya_match.registrations.views.mail import Letter
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who

from . import letters
from .events_read import Telling
from .links import follow
from .reading import hidden

_TOLD = {RegistrationState.CONFIRMED.value, RegistrationState.OFFERED.value, RegistrationState.WAITLISTED.value}


def listeners(tx: Tx, event_id: int) -> list[Listener]:
    """Who comes or waits, by arrival."""
    since = queries.seated_since(tx, event_id)
    return [_listener(party, since) for party in queries.living(tx, event_id) if party.state in _TOLD]


def names_of(tx: Tx, event_id: int) -> dict[int, tuple[str, int]]:
    """Name and size of everyone who ever signed up, by the party's id."""
    return {party.id or 0: (party.name, party.size) for party in queries.of_event(tx, event_id)}


def listener_of(tx: Tx, key: str, who: Who) -> tuple[int, Listener]:
    """Event id and party of a party's own page; NotFound for every other key, and while its address is not proven."""
    found = follow(tx, key, who)
    party = queries.registration(tx, found.party_id)
    if hidden(tx, found, party):
        raise NotFound
    return found.event_id, _listener(party, queries.seated_since(tx, found.event_id))


def write(tx: Tx, telling: Telling, party_id: int, letter: Letter, **values: object) -> None:
    """Put one more mail to this party into the outbox; none when it has no address."""
    letters.tell(tx, telling, queries.registration(tx, party_id), letter, **values)


def _listener(party: Registration, since: queries.Moments) -> Listener:
    state = RegistrationState(party.state)
    return Listener(
        party_id=party.id or 0,
        person_id=party.person_id,
        number=party.number,
        code=party.code,
        name=party.name,
        size=party.size,
        email=party.email,
        lang=known_lang(party.lang),
        state=state,
        seated_since=since.get(party.id or 0) if state is RegistrationState.CONFIRMED else None,
        came_at=party.created_at,
    )
