"""What was done with a need, from the trail of the house."""

from sqlmodel import col, select

from kamagaya_match.storage.models import AuditEntry
from kamagaya_match.storage.transaction import Tx

KIND = "need"


def trail(tx: Tx, slug: str, most: int) -> list[AuditEntry]:
    """The newest entries about a need."""
    wanted = select(AuditEntry).where(AuditEntry.subject_kind == KIND, AuditEntry.subject_id == slug)
    return list(tx.exec(wanted.order_by(col(AuditEntry.id).desc()).limit(most)))


def last_of(tx: Tx, slug: str, verb: str) -> AuditEntry | None:
    """The newest entry of one verb about a need."""
    wanted = select(AuditEntry).where(AuditEntry.subject_kind == KIND, AuditEntry.subject_id == slug, AuditEntry.verb == verb)
    return tx.exec(wanted.order_by(col(AuditEntry.id).desc()).limit(1)).first()
