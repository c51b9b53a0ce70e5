"""Who belongs to a group, and who is invited."""

from datetime import datetime

from sqlmodel import col, func, select

from kamagaya_match.groups.models import Group, Invitation, Membership
from kamagaya_match.groups.rules import GroupRole
from kamagaya_match.storage.transaction import Tx


def roles_of_person(tx: Tx, person_id: int) -> list[tuple[str, str]]:
    """(slug, role) of each group the person belongs to, in the order of joining."""
    wanted = select(Group.slug, Membership.role).join(Membership, col(Membership.group_id) == col(Group.id))
    return list(tx.exec(wanted.where(Membership.person_id == person_id).order_by(col(Membership.id))))


def memberships(tx: Tx, group_id: int) -> list[Membership]:
    """The members, the first to join first."""
    return list(tx.exec(select(Membership).where(Membership.group_id == group_id).order_by(col(Membership.id))))


def memberships_of(tx: Tx, person_id: int) -> list[Membership]:
    return list(tx.exec(select(Membership).where(Membership.person_id == person_id)))


def membership(tx: Tx, group_id: int, person_id: int) -> Membership | None:
    return tx.exec(select(Membership).where(Membership.group_id == group_id, Membership.person_id == person_id)).first()


def roles_in(tx: Tx, group_id: int) -> list[tuple[int, GroupRole]]:
    """(person id, role) of each member."""
    return [(row.person_id, GroupRole(row.role)) for row in memberships(tx, group_id)]


def owner_ids(tx: Tx, group_id: int) -> list[int]:
    """The people who own a group, the first owner first."""
    return [person for person, role in roles_in(tx, group_id) if role is GroupRole.OWNER]


def open_invitations(tx: Tx, group_id: int, now: datetime) -> list[Invitation]:
    """Invitations that can still be accepted, the newest first."""
    wanted = select(Invitation).where(Invitation.group_id == group_id, Invitation.expires_at > now)
    return list(
        tx.exec(
            wanted.where(col(Invitation.accepted_at).is_(None), col(Invitation.revoked_at).is_(None)).order_by(col(Invitation.id).desc())
        )
    )


def invitation(tx: Tx, group_id: int, invitation_id: int) -> Invitation | None:
    return tx.exec(select(Invitation).where(Invitation.group_id == group_id, Invitation.id == invitation_id)).first()


def invitation_with(tx: Tx, token_hash: str) -> Invitation | None:
    return tx.exec(select(Invitation).where(Invitation.token_hash == token_hash)).first()


def sent_since(tx: Tx, group_id: int, since: datetime) -> int:
    """How many invitations a group sent since then."""
    return tx.exec(select(func.count()).select_from(Invitation).where(Invitation.group_id == group_id, Invitation.created_at > since)).one()
