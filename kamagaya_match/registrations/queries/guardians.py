"""Who answers for the children of a party."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, or_, select

from kamagaya_match.registrations.models import Guardian, Registration
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.storage.transaction import Tx


def guardian_of(tx: Tx, party: Registration) -> Guardian | None:
    """The guardian of a party whose children come without an adult."""
    wanted = select(Guardian).where(Guardian.registration_id == party.id).execution_options(populate_existing=True)
    return tx.exec(wanted).first()


def guardians_of(tx: Tx, event_id: int) -> dict[int, Guardian]:
    """The guardians of an event's parties, by the party's id."""
    of_event = select(Registration.id).where(Registration.event_id == event_id)
    return {one.registration_id: one for one in tx.exec(select(Guardian).where(col(Guardian.registration_id).in_(of_event)))}


def unreminded(tx: Tx) -> Sequence[tuple[int, datetime, datetime]]:
    """(party's id, asked at, held until) of each that waits for a guardian who was asked, but not reminded."""
    waiting = select(Registration.id, Guardian.asked_at, Registration.held_until).join(
        Guardian, col(Guardian.registration_id) == col(Registration.id)
    )
    found = tx.exec(
        waiting.where(
            Registration.state == RegistrationState.PENDING.value,
            col(Guardian.asked_at).is_not(None),
            col(Guardian.consented_at).is_(None),
            col(Guardian.reminded_at).is_(None),
        )
    )
    return [(party, asked, due) for party, asked, due in found if party is not None and asked is not None and due is not None]


def events_with_contacts(tx: Tx) -> list[int]:
    """The events with guardians whose address or emergency contact is still known."""
    known = or_(col(Guardian.emergency_phone) != "", col(Guardian.emergency_name) != "", col(Guardian.email) != "")
    wanted = select(Registration.event_id).join(Guardian, col(Guardian.registration_id) == col(Registration.id)).where(known)
    return sorted(set(tx.exec(wanted)))
