"""Who came to which meeting."""

from collections.abc import Collection, Sequence

from sqlmodel import col, func, select

from kamagaya_match.registrations.models import Presence, Registration
from kamagaya_match.storage.transaction import Tx


def presences_of(tx: Tx, party_ids: Collection[int]) -> Sequence[Presence]:
    """The meetings to which somebody of these parties came."""
    return tx.exec(select(Presence).where(col(Presence.registration_id).in_(party_ids))).all() if party_ids else []


def people_by_meeting(tx: Tx, event_id: int) -> dict[int, int]:
    """How many people who signed up came, by the meeting's id; meetings to which nobody came are left out."""
    joined = select(Presence.session_id, func.sum(Presence.people)).join(Registration).where(Registration.event_id == event_id)
    return {meeting: int(people) for meeting, people in tx.exec(joined.group_by(col(Presence.session_id)))}
