"""Names go when somebody leaves and when a record has become old; that it was valid stays."""

from kamagaya_match import clock
from kamagaya_match.certificates.rules import KEPT
from kamagaya_match.records import queries
from kamagaya_match.records.models import HoursRecord
from kamagaya_match.storage.transaction import Tx, transaction


def forget(tx: Tx, person_id: int) -> None:
    """Somebody deletes their account."""
    for row in queries.of_person(tx, person_id):
        _blank(row)
    tx.flush()


def forget_old() -> int:
    """Take the names from records older than KEPT; how many they were."""
    with transaction() as tx:
        old = queries.named_before(tx, clock.now() - KEPT)
        for row in old:
            _blank(row)
        return len(old)


def _blank(row: HoursRecord) -> None:
    row.name = row.salt = row.identity = ""
    row.person_id = None
