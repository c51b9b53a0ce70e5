"""The number under which a party takes part in a draw.

Draws make it, and they know registrations, so registrations cannot know them; the composition root introduces them (`ask_draws`).
"""

from collections.abc import Callable

from kamagaya_match.registrations.models import Registration
from kamagaya_match.storage.transaction import Tx

Asker = Callable[[Tx, int, int], str]

_asker: list[Asker] = []


def ask_draws(asker: Asker) -> None:
    """Introduce, once at start, who knows the number of a party by its event's id and its place in the order of arrival."""
    _asker[:] = [asker]


def draw_number(tx: Tx, party: Registration) -> str:
    """What the party is called in its event's draw; empty where nothing is drawn."""
    return _asker[0](tx, party.event_id, party.number) if _asker else ""
