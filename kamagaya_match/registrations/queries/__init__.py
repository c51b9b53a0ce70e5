"""Every SELECT over parties, their links and their moves."""

from .guardians import events_with_contacts, guardian_of, guardians_of, unreminded
from .links import link_by_token, mailed_since, moved_for, moves_of
from .parties import (
    Standing,
    at_address,
    code_taken,
    due_events,
    due_of,
    event_of,
    events_with_names,
    living,
    numbered,
    of_event,
    of_person_at,
    parties,
    place_in_line,
    registration,
    standing,
)
from .people import by_code, everything_of, of_person

__all__ = [
    "Standing",
    "at_address",
    "by_code",
    "code_taken",
    "due_events",
    "due_of",
    "event_of",
    "events_with_contacts",
    "events_with_names",
    "everything_of",
    "guardian_of",
    "guardians_of",
    "link_by_token",
    "living",
    "mailed_since",
    "moved_for",
    "moves_of",
    "numbered",
    "of_event",
    "of_person",
    "of_person_at",
    "parties",
    "place_in_line",
    "registration",
    "standing",
    "unreminded",
]
