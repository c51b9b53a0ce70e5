"""What businesses and schools give; `stopped` are the groups that the office has suspended."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, cast
from sqlmodel import col, func, select

from kamagaya_match.offers.models import BodyOffer
from kamagaya_match.offers.rules import OfferStatus
from kamagaya_match.storage.transaction import Tx


@dataclass(frozen=True, kw_only=True)
class WantedOffers:
    """What is looked for; what is empty asks for nothing."""

    stopped: Collection[int] = ()
    tokens: Sequence[str] = ()
    kind: str = ""
    skill: str = ""
    field: str = ""
    area: str = ""
    online: bool = False


def known(tx: Tx, slug: str) -> BodyOffer | None:
    """The offer `slug` whoever asks."""
    return tx.exec(select(BodyOffer).where(BodyOffer.slug == slug)).first()


def locked(tx: Tx, slug: str) -> BodyOffer | None:
    """The offer `slug`, read anew and held until the transaction ends."""
    return tx.exec(select(BodyOffer).where(BodyOffer.slug == slug).with_for_update().execution_options(populate_existing=True)).first()


def public(tx: Tx, stopped: Collection[int]) -> list[BodyOffer]:
    """Everything that is published, the newest first."""
    return list(tx.exec(select(BodyOffer).where(*_public(stopped)).order_by(*_newest())))


def public_rows(tx: Tx, stopped: Collection[int]) -> list[tuple[str, datetime]]:
    """Slug and last change of everything that is published."""
    return list(tx.exec(select(BodyOffer.slug, BodyOffer.updated_at).where(*_public(stopped)).order_by(col(BodyOffer.id))))


def public_of_group(tx: Tx, group_id: int, stopped: Collection[int], most: int) -> list[BodyOffer]:
    """What one group gives, the newest first."""
    return list(tx.exec(select(BodyOffer).where(BodyOffer.group_id == group_id, *_public(stopped)).order_by(*_newest()).limit(most)))


def of_group(tx: Tx, group_id: int) -> list[BodyOffer]:
    """All that a group wrote, drafts too, the newest first."""
    return list(tx.exec(select(BodyOffer).where(BodyOffer.group_id == group_id).order_by(col(BodyOffer.id).desc())))


def by_slugs(tx: Tx, slugs: Collection[str], stopped: Collection[int]) -> list[BodyOffer]:
    """Those of these offers that are published."""
    return list(tx.exec(select(BodyOffer).where(col(BodyOffer.slug).in_(sorted(slugs)), *_public(stopped))))


def by_ids(tx: Tx, ids: Collection[int]) -> dict[int, BodyOffer]:
    """These offers by id, whoever asks."""
    found = tx.exec(select(BodyOffer).where(col(BodyOffer.id).in_(sorted(set(ids)))))
    return {row.id: row for row in found if row.id is not None}


def count(tx: Tx, wanted: WantedOffers) -> int:
    """How many published offers fit."""
    return tx.exec(select(func.count()).select_from(BodyOffer).where(*_conditions(wanted))).one()


def search(tx: Tx, wanted: WantedOffers, first: int, most: int) -> tuple[int, list[BodyOffer]]:
    """How many published offers fit, and `most` of them from `first` on, the newest first."""
    found = select(BodyOffer).where(*_conditions(wanted)).order_by(*_newest())
    return count(tx, wanted), list(tx.exec(found.offset(first).limit(most)))


def _newest() -> tuple[Any, ...]:
    return col(BodyOffer.published_at).desc(), col(BodyOffer.id).desc()


def _public(stopped: Collection[int]) -> list[ColumnElement[bool]]:
    return [col(BodyOffer.status) == OfferStatus.PUBLISHED, col(BodyOffer.group_id).not_in(stopped)]


def _conditions(wanted: WantedOffers) -> list[ColumnElement[bool]]:
    conditions = _public(wanted.stopped)
    conditions += [col(BodyOffer.words).contains(f" {token} ", autoescape=True) for token in wanted.tokens]
    exactly = {BodyOffer.kind: wanted.kind, BodyOffer.area: wanted.area}
    among = {BodyOffer.skills: wanted.skill, BodyOffer.fields: wanted.field}
    conditions += [col(column) == code for column, code in exactly.items() if code]
    conditions += [cast(col(column), String).contains(f'"{code}"', autoescape=True) for column, code in among.items() if code]
    return [*conditions, *([col(BodyOffer.online).is_(True)] if wanted.online else [])]
