"""What is sent before a meeting, each to each party at most once."""

from collections.abc import Iterable
from datetime import datetime

from kamagaya_match.notices import queries
from kamagaya_match.notices.models import PartyNotice
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views import Letter, Listener
from kamagaya_match.storage.transaction import Tx

# So that sign-ups need not wait for long behind the mails of a large event.
AT_ONCE = 100


def not_yet(tx: Tx, event_id: int, name: str, occasion: datetime, due: datetime) -> list[Listener]:
    """The parties that have had a seat since before `due`, an address, and not yet this; at most AT_ONCE."""
    had = queries.had(tx, event_id, name, occasion)
    return [party for party in registrations.listeners(tx, event_id) if party.party_id not in had and _concerned(party, due)][:AT_ONCE]


def _concerned(party: Listener, due: datetime) -> bool:
    """Who came to a seat later has just been told everything."""
    return bool(party.email) and party.seated_since is not None and party.seated_since < due


def send(
    tx: Tx, telling: registrations.Telling, parties: Iterable[Listener], name: str, occasion: datetime, letter: Letter, **values: object
) -> int:
    """Note it and put it into the outbox, in one transaction; how many there were."""
    number = 0
    for number, party in enumerate(parties, start=1):  # noqa: B007
        tx.add(PartyNotice(event_id=telling.event_id, registration_id=party.party_id, name=name, occasion=occasion))
        registrations.write(tx, telling, party.party_id, letter, **_worded(values, party))
    tx.flush()
    return number


def _worded(values: dict[str, object], party: Listener) -> dict[str, object]:
    """Values that differ from language to language are given as functions of it."""
    return {name: value(party.lang) if callable(value) else value for name, value in values.items()}
