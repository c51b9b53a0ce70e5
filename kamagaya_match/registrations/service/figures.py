"""How many came, as what, and how many of them must not be in pictures; inside the caller's transaction."""

from collections import Counter
from collections.abc import Iterable

from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.registrations.views.figures import Figures
from kamagaya_match.storage.transaction import Tx

from .guests import state_of_guests


def figures_of(tx: Tx, facts: SignUpFacts) -> Figures:
    """What the sign-ups of an event know of those who came; numbers stay when names are forgotten."""
    everyone = queries.of_event(tx, facts.id)
    state = state_of_guests(everyone)
    there = [party for party in everyone if party.state == state]
    noted = state is RegistrationState.ATTENDED
    return Figures(
        noted=noted,
        people=_people(there),
        kinds=_by_kind(there) if noted else {},
        not_agreed=_people(party for party in there if not party.photo_consent),
        asks_actor=facts.asks_actor,
        asked=facts.takes_photos,
        use=facts.photo_use,
    )


def kinds_that_came(tx: Tx, event_id: int) -> dict[str, int]:
    """The people noted as having come to an event, by the kind of actor that their party named."""
    return _by_kind(party for party in queries.of_event(tx, event_id) if party.state == RegistrationState.ATTENDED)


def _by_kind(parties: Iterable[Registration]) -> dict[str, int]:
    counted: Counter[str] = Counter()
    for party in parties:
        if party.actor:
            counted[party.actor] += _came(party)
    return dict(counted)


def _people(parties: Iterable[Registration]) -> int:
    return sum(_came(party) for party in parties)


def _came(party: Registration) -> int:
    return party.came or party.size
