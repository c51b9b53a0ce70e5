"""The trail of consequential acts."""

from sqlmodel import col, func, select

from kamagaya_match.storage.models import AuditEntry
from kamagaya_match.storage.transaction import Tx


def trail(tx: Tx, subject: str, first: int, most: int) -> tuple[list[AuditEntry], int]:
    """Entries from the newest on, of one subject's id if given: `most` of them from `first`, and how many there are."""
    about = [AuditEntry.subject_id == subject] if subject else []
    total = tx.exec(select(func.count()).select_from(AuditEntry).where(*about)).one()
    found = tx.exec(select(AuditEntry).where(*about).order_by(col(AuditEntry.id).desc()).offset(first).limit(most))
    return list(found), total


def last_of(tx: Tx, verb: str, slug: str) -> AuditEntry | None:
    """The newest entry of this verb about the group `slug`."""
    wanted = select(AuditEntry).where(AuditEntry.verb == verb, AuditEntry.subject_kind == "group", AuditEntry.subject_id == slug)
    return tx.exec(wanted.order_by(col(AuditEntry.id).desc()).limit(1)).first()
