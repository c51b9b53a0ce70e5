"""Names go when somebody leaves and when a certificate has become old; that it was valid stays."""

from kamagaya_match import clock
from kamagaya_match.certificates import queries
from kamagaya_match.certificates.models import Certificate
from kamagaya_match.certificates.rules import KEPT, CertificateState
from kamagaya_match.storage.transaction import Tx, transaction


def forget(tx: Tx, person_id: int, address: str) -> None:
    """Somebody deletes their account: what still waits is taken back, the rest keeps no name."""
    for row in queries.of_person(tx, person_id, address):
        _blank(row)
    tx.flush()


def forget_old() -> int:
    """Take the names from certificates older than KEPT; how many they were."""
    with transaction() as tx:
        old = queries.named_before(tx, clock.now() - KEPT)
        for row in old:
            _blank(row)
        return len(old)


def _blank(row: Certificate) -> None:
    row.name = row.email = ""
    row.person_id = None
    if row.state == CertificateState.WAITING:
        row.state, row.ended_at = CertificateState.REFUSED.value, clock.now()
