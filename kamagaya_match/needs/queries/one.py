"""One need, or a few by id."""

from collections.abc import Iterable

from sqlmodel import col, select

from kamagaya_match.needs.models import Need
from kamagaya_match.storage.transaction import Tx


def known_need(tx: Tx, slug: str) -> Need | None:
    """The need `slug` whoever asks."""
    return tx.exec(select(Need).where(Need.slug == slug)).first()


def locked_need(tx: Tx, slug: str) -> Need | None:
    """The need `slug`, read anew and held until the transaction ends, so that nobody else answers it meanwhile."""
    return tx.exec(select(Need).where(Need.slug == slug).with_for_update().execution_options(populate_existing=True)).first()


def needs_by_ids(tx: Tx, ids: Iterable[int]) -> dict[int, Need]:
    """These needs by id, whoever asks."""
    found = tx.exec(select(Need).where(col(Need.id).in_(sorted(set(ids)))))
    return {need.id: need for need in found if need.id is not None}
