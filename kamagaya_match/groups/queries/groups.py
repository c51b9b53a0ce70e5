"""Groups and who belongs to them."""

from collections.abc import Iterable

from sqlmodel import col, select

from kamagaya_match.groups.models import Group, Membership
from kamagaya_match.groups.rules import GroupRole, GroupStatus
from kamagaya_match.storage.transaction import Tx


def group_by_slug(tx: Tx, slug: str) -> Group | None:
    return tx.exec(select(Group).where(Group.slug == slug)).first()


def groups_by_ids(tx: Tx, ids: Iterable[int]) -> list[Group]:
    return list(tx.exec(select(Group).where(col(Group.id).in_(sorted(set(ids))))))


def status_of(tx: Tx, group_id: int) -> GroupStatus | None:
    found = tx.exec(select(Group.status).where(Group.id == group_id)).first()
    return GroupStatus(found) if found else None


def roles_of_person(tx: Tx, person_id: int) -> list[tuple[str, str]]:
    """(slug, role) of each group the person belongs to, in the order of joining."""
    wanted = select(Group.slug, Membership.role).join(Membership, col(Membership.group_id) == col(Group.id))
    return list(tx.exec(wanted.where(Membership.person_id == person_id).order_by(col(Membership.id))))


def owner_ids(tx: Tx, group_id: int) -> list[int]:
    """The people who own a group, the first owner first."""
    wanted = select(Membership.person_id).where(Membership.group_id == group_id, Membership.role == GroupRole.OWNER)
    return list(tx.exec(wanted.order_by(col(Membership.id))))
