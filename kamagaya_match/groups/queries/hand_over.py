"""Groups that change hands, and who is there to answer for each."""

from datetime import datetime

from sqlmodel import col, select

from kamagaya_match.groups.models import Group, HandOver, Membership
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.storage.transaction import Tx


def open_hand_overs(tx: Tx, group_id: int, now: datetime) -> list[HandOver]:
    """What can still be accepted, the newest first."""
    wanted = select(HandOver).where(HandOver.group_id == group_id, HandOver.expires_at > now)
    settled = col(HandOver.accepted_at).is_(None), col(HandOver.revoked_at).is_(None)
    return list(tx.exec(wanted.where(*settled).order_by(col(HandOver.id).desc())))


def hand_over_with(tx: Tx, token_hash: str) -> HandOver | None:
    """The one with this secret, held until the transaction ends."""
    return tx.exec(select(HandOver).where(HandOver.token_hash == token_hash).with_for_update()).first()


def active_groups(tx: Tx) -> list[tuple[int, str, str, str]]:
    """(id, slug, name, reading) of every group that is not suspended."""
    wanted = select(Group.id, Group.slug, Group.name, Group.kana).where(Group.status != GroupStatus.SUSPENDED)
    return [(number or 0, slug, name, kana) for number, slug, name, kana in tx.exec(wanted.order_by(col(Group.id)))]


def all_memberships(tx: Tx) -> list[Membership]:
    return list(tx.exec(select(Membership).order_by(col(Membership.id))))
