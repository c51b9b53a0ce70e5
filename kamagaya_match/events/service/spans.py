"""When events take place, and nothing else."""

from collections.abc import Iterable
from datetime import datetime

from kamagaya_match.events import queries
from kamagaya_match.storage.transaction import Tx


def spans(tx: Tx, ids: Iterable[int]) -> list[tuple[datetime, datetime]]:
    """Begin and end of each meeting of these events."""
    found = queries.sessions_of(tx, ids)
    return [(session.starts_at, session.ends_at) for sessions in found.values() for session in sessions]
