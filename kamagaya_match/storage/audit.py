"""The trace that every consequential act leaves."""

from .models import AuditEntry
from .transaction import Tx


def record(tx: Tx, person_id: int | None, verb: str, subject_kind: str, subject_id: str, **facts: str) -> None:
    """Note in the same transaction that a person did `verb` to a subject."""
    tx.add(AuditEntry(person_id=person_id, verb=verb, subject_kind=subject_kind, subject_id=subject_id, facts=facts))
