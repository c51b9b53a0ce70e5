"""Every SELECT of stories."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from kamagaya_match.storage.transaction import Tx
from kamagaya_match.stories.models import Story


def of_engagement(tx: Tx, engagement_id: int) -> Story | None:
    """The story of an engagement; call it under the engagement's lock where it is changed."""
    return tx.exec(select(Story).where(Story.engagement_id == engagement_id)).first()


def of_person(tx: Tx, person_id: int) -> list[Story]:
    return list(tx.exec(select(Story).where(Story.person_id == person_id)))


def public_one(tx: Tx, slug: str, stopped: Collection[int]) -> Story | None:
    return tx.exec(_public(stopped).where(Story.slug == slug)).first()


def public_ones(tx: Tx, stopped: Collection[int], first: int, most: int) -> tuple[int, list[Story]]:
    """How many stories are public, and `most` of them from `first`, the latest first."""
    found = _public(stopped)
    total = tx.exec(select(func.count()).select_from(found.subquery())).one()
    return total, list(tx.exec(_latest(found).offset(first).limit(most)))


def public_of_group(tx: Tx, group_id: int, most: int) -> list[Story]:
    return list(tx.exec(_latest(_public(()).where(Story.group_id == group_id)).limit(most)))


def public_rows(tx: Tx, stopped: Collection[int]) -> list[tuple[str, datetime]]:
    """Slug and last change of every public story."""
    return [(story.slug, story.changed_at) for story in tx.exec(_latest(_public(stopped)))]


def shows_picture(tx: Tx, name: str, stopped: Collection[int]) -> bool:
    """Whether a public story shows this picture."""
    return tx.exec(_public(stopped).where(Story.picture == name)).first() is not None


def pictures(tx: Tx) -> set[str]:
    return set(tx.exec(select(Story.picture).where(Story.picture != "")))


def _public(stopped: Collection[int]) -> SelectOfScalar[Story]:
    return select(Story).where(col(Story.published_at).is_not(None), col(Story.group_id).not_in(list(stopped)))


def _latest(found: SelectOfScalar[Story]) -> SelectOfScalar[Story]:
    return found.order_by(col(Story.published_at).desc(), col(Story.id).desc())
