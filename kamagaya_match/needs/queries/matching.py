"""What matching asks about needs: all open ones with what they got, in a few queries."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import func
from sqlalchemy.orm import load_only
from sqlmodel import col, select

from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.storage.transaction import Tx

from .readable import taking_applications

_USED = (
    Need.id,
    Need.slug,
    Need.title,
    Need.group_id,
    Need.kind,
    Need.shape,
    Need.fields,
    Need.skills,
    Need.welcome,
    Need.place_id,
    Need.area,
    Need.lat,
    Need.lon,
    Need.online,
    Need.people_wanted,
)


def open_needs(tx: Tx, stopped: Collection[int], today: date) -> Sequence[Need]:
    """Every need that takes applications, without its long texts."""
    return tx.exec(select(Need).where(taking_applications(stopped, today)).options(load_only(*_USED))).all()  # type: ignore[arg-type]


def accepted_since(tx: Tx, moment: datetime) -> dict[int, int]:
    """How many applications each need has accepted since then."""
    wanted = select(Application.need_id, func.count()).where(
        Application.state == ApplicationState.ACCEPTED, col(Application.answered_at) >= moment
    )
    return dict(tx.exec(wanted.group_by(col(Application.need_id))).all())


def connections_of_groups(tx: Tx) -> dict[int, int]:
    """How many applications each group has ever accepted, those without any left out."""
    wanted = select(Need.group_id, func.sum(Need.accepted)).where(col(Need.accepted) > 0)
    return {group: int(number) for group, number in tx.exec(wanted.group_by(col(Need.group_id)))}


def answered_by(tx: Tx, person_id: int) -> list[str]:
    """The slugs of the needs that this person answered in any way."""
    wanted = select(Need.slug).join(Application, col(Application.need_id) == col(Need.id))
    return list(tx.exec(wanted.where(Application.person_id == person_id)))


def by_slugs(tx: Tx, slugs: Collection[str], stopped: Collection[int], today: date) -> Sequence[Need]:
    """Those of these needs that take applications now."""
    return tx.exec(select(Need).where(col(Need.slug).in_(sorted(slugs)), taking_applications(stopped, today))).all()
