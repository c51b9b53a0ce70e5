"""One event."""

from collections.abc import Collection

from sqlmodel import col, select

from kamagaya_match.events.models import Event
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who

from .readable import readable_by


def event_of(tx: Tx, who: Who, slug: str) -> Event | None:
    """The event `slug`, if this person may read it."""
    return tx.exec(select(Event).where(Event.slug == slug, readable_by(who))).first()


def known_event(tx: Tx, slug: str) -> Event | None:
    """The event `slug` whoever asks, for the platform's own work."""
    return tx.exec(select(Event).where(Event.slug == slug)).first()


def locked_event(tx: Tx, slug: str) -> Event | None:
    """The event `slug`, read anew and held until the transaction ends, so that nobody else counts its seats meanwhile."""
    return tx.exec(select(Event).where(Event.slug == slug).with_for_update().execution_options(populate_existing=True)).first()


def slugs_of(tx: Tx, ids: Collection[int]) -> list[str]:
    """The slugs of these events."""
    return list(tx.exec(select(Event.slug).where(col(Event.id).in_(sorted(ids)))))
