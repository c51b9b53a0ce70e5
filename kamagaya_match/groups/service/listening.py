"""Who must hear in the same transaction that a group got another name or was stopped: whoever shows its posts."""

from collections.abc import Callable, Sequence

from kamagaya_match.storage.transaction import Tx

Hearer = Callable[[Tx, int], None]

_hearers: list[Hearer] = []


def listen(hearers: Sequence[Hearer]) -> None:
    """Introduce them, once at start; each is called with the group's id."""
    _hearers[:] = hearers


def tell(tx: Tx, group_id: int | None) -> None:
    """Say that what posts show of this group has changed."""
    tx.flush()
    for hear in _hearers:
        hear(tx, group_id or 0)
