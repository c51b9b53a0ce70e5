"""The trail of consequential acts."""

from sqlmodel import col, func, select

from kamagaya_match.storage.models import AuditEntry
from kamagaya_match.storage.transaction import Tx


def trail(tx: Tx, subject: str, first: int, most: int) -> tuple[int, list[AuditEntry]]:
    """How many entries there are, of one subject's id if given, and `most` of them from `first`, the newest first."""
    about = [AuditEntry.subject_id == subject] if subject else []
    total = tx.exec(select(func.count()).select_from(AuditEntry).where(*about)).one()
    found = tx.exec(select(AuditEntry).where(*about).order_by(col(AuditEntry.id).desc()).offset(first).limit(most))
    return total, list(found)


OF_MEMBERS = (
    *("group_founded", "group_verified", "group_withdrawn", "group_suspended", "group_reinstated", "member_joined", "member_role_changed"),
    *("member_removed", "member_left", "hand_over_offered", "hand_over_taken_back", "hand_over_accepted", "organiser_changed"),
    *("acting_owner_appointed", "office_changed_event", "office_cancelled_event"),
    *("office_changed_need", "office_closed_need", "office_reopened_need"),
)


def history(tx: Tx, slug: str, most: int) -> list[AuditEntry]:
    """What the members of the group `slug` may know of its trail, the newest first."""
    wanted = select(AuditEntry).where(AuditEntry.subject_kind == "group", AuditEntry.subject_id == slug)
    return list(tx.exec(wanted.where(col(AuditEntry.verb).in_(OF_MEMBERS)).order_by(col(AuditEntry.id).desc()).limit(most)))


def last_of(tx: Tx, verb: str, slug: str) -> AuditEntry | None:
    """The newest entry of this verb about the group `slug`."""
    wanted = select(AuditEntry).where(AuditEntry.verb == verb, AuditEntry.subject_kind == "group", AuditEntry.subject_id == slug)
    return tx.exec(wanted.order_by(col(AuditEntry.id).desc()).limit(1)).first()
