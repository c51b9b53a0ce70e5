"""What waiting has brought to others."""

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import Chance, chance_at
from kamagaya_match.storage.transaction import Tx


def chance_of(tx: Tx, facts: SignUpFacts, party: Registration) -> Chance | None:
    """How often parties that began to wait where this one did had their turn at the group's events; None where too few did."""
    if party.first_place is None:
        return None
    held = events.held_before(tx, facts.group_id, clock.now())
    return chance_at(party.first_place, queries.fates_in_line(tx, held))
