"""Every SELECT over places."""

from collections.abc import Iterable

from sqlmodel import col, select

from kamagaya_match.places.models import Place
from kamagaya_match.storage.transaction import Tx


def place_by_slug(tx: Tx, slug: str) -> Place | None:
    return tx.exec(select(Place).where(Place.slug == slug)).first()


def places_by_ids(tx: Tx, ids: Iterable[int]) -> list[Place]:
    return list(tx.exec(select(Place).where(col(Place.id).in_(sorted(set(ids))))))


def all_places(tx: Tx) -> list[Place]:
    """Every place in the order of its reading."""
    return list(tx.exec(select(Place).order_by(col(Place.kana), col(Place.id))))
