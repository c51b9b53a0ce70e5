"""Who was asked to help with which need."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import and_, col, func, select

from kamagaya_match.offers.models import BodyOffer, Invite
from kamagaya_match.storage.transaction import Tx


def known(tx: Tx, number: int) -> Invite | None:
    """The invitation `number` whoever asks."""
    return tx.get(Invite, number)


def locked(tx: Tx, number: int) -> Invite | None:
    """The invitation, read anew and held until the transaction ends."""
    return tx.exec(select(Invite).where(Invite.id == number).with_for_update().execution_options(populate_existing=True)).first()


def of_pair(tx: Tx, need_id: int, person_id: int | None, offer_id: int | None) -> Invite | None:
    """Whether this person (or this body's offer) was asked about the need."""
    asked = Invite.person_id == person_id if offer_id is None else Invite.offer_id == offer_id
    return tx.exec(select(Invite).where(Invite.need_id == need_id, asked)).first()


def sent_since(tx: Tx, group_id: int, since: datetime) -> int:
    """How many invitations a group sent since then, without what coordinators proposed."""
    wanted = select(func.count()).select_from(Invite).where(col(Invite.proposed).is_(False))
    return tx.exec(wanted.where(Invite.group_id == group_id, col(Invite.created_at) > since)).one()


def proposed_since(tx: Tx, person_id: int, since: datetime) -> int:
    """How many proposals a coordinator made since then."""
    wanted = select(func.count()).select_from(Invite).where(col(Invite.proposed).is_(True))
    return tx.exec(wanted.where(Invite.invited_by == person_id, col(Invite.created_at) > since)).one()


def proposals(tx: Tx, by: int | None, first: int, most: int) -> tuple[int, list[Invite]]:
    """How many proposals a coordinator made (all of them: None), and `most` of them from `first` on, the newest first."""
    mine = and_(col(Invite.proposed).is_(True), True if by is None else col(Invite.invited_by) == by)
    total = tx.exec(select(func.count()).select_from(Invite).where(mine)).one()
    return total, list(tx.exec(select(Invite).where(mine).order_by(col(Invite.id).desc()).offset(first).limit(most)))


def proposals_since(tx: Tx, moment: datetime) -> list[Invite]:
    """Every proposal made since then."""
    return list(tx.exec(select(Invite).where(col(Invite.proposed).is_(True), col(Invite.created_at) >= moment)))


def of_need(tx: Tx, need_id: int) -> list[Invite]:
    """Who was asked about a need, in that order."""
    return list(tx.exec(select(Invite).where(Invite.need_id == need_id).order_by(col(Invite.id))))


def asked_since(tx: Tx, moment: datetime) -> list[int]:
    """The people who were asked since then."""
    wanted = select(Invite.person_id).where(col(Invite.created_at) >= moment, col(Invite.person_id).is_not(None))
    return [person for person in tx.exec(wanted) if person is not None]


def newest(tx: Tx) -> int:
    """The number of the last invitation."""
    return tx.exec(select(func.max(Invite.id))).one() or 0


def of_person(tx: Tx, person_id: int) -> list[Invite]:
    """Every invitation to a person, the newest first."""
    return list(tx.exec(select(Invite).where(Invite.person_id == person_id).order_by(col(Invite.id).desc())))


def of_body(tx: Tx, group_id: int, first: int, most: int) -> tuple[int, list[Invite]]:
    """How many invitations came to a group's offers, and some of them, the newest first."""
    mine = col(Invite.offer_id).in_(select(BodyOffer.id).where(BodyOffer.group_id == group_id))
    total = tx.exec(select(func.count()).select_from(Invite).where(mine)).one()
    return total, list(tx.exec(select(Invite).where(mine).order_by(col(Invite.id).desc()).offset(first).limit(most)))


def of_group(tx: Tx, group_id: int, first: int, most: int) -> tuple[int, list[Invite]]:
    """How many invitations a group sent, and some of them, the newest first."""
    mine = Invite.group_id == group_id
    total = tx.exec(select(func.count()).select_from(Invite).where(mine)).one()
    return total, list(tx.exec(select(Invite).where(mine).order_by(col(Invite.id).desc()).offset(first).limit(most)))


def asked_of_offer(tx: Tx, offer_id: int) -> int:
    """How often somebody asked for this offer."""
    return tx.exec(select(func.count()).select_from(Invite).where(Invite.offer_id == offer_id)).one()


def needs_asked(tx: Tx, persons: Collection[int] | None = None) -> list[tuple[int | None, int | None, int]]:
    """(person, body's offer, need) of every invitation, or of those to these people."""
    wanted = select(Invite.person_id, Invite.offer_id, Invite.need_id)
    return list(tx.exec(wanted if persons is None else wanted.where(col(Invite.person_id).in_(sorted(persons)))))


def by_state(tx: Tx) -> dict[str, int]:
    """How many invitations there are, by state."""
    return dict(tx.exec(select(Invite.state, func.count()).group_by(col(Invite.state))).all())


def by_reason(tx: Tx) -> dict[str, int]:
    """How often each reason for a no was given."""
    return dict(tx.exec(select(Invite.reason, func.count()).where(Invite.reason != "").group_by(col(Invite.reason))).all())
