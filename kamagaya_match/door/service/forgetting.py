"""Names noted at doors go with those of the parties; the numbers stay."""

from kamagaya_match import clock
from kamagaya_match.door import queries
from kamagaya_match.registrations.rules import KEPT
from kamagaya_match.storage.transaction import transaction


def forget_names() -> int:
    """Take the names of walk-ins and helpers from notes made KEPT ago; how many notes they were."""
    with transaction() as tx:
        old = queries.named_before(tx, clock.now() - KEPT)
        for act in old:
            act.name = act.by = ""
        return len(old)
