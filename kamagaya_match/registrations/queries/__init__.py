"""Every SELECT over parties, their links and their moves."""

from .absences import absences, absences_of, absences_of_address
from .guardians import events_with_contacts, guardian_of, guardians_of, unreminded
from .links import fates_in_line, link_by_token, lost_since, mailed_since, moved_for, moves_of
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
    waiting,
)
from .people import by_code, everything_of, of_person
from .told import Moments, seated_since

__all__ = [
    "Moments",
    "Standing",
    "absences",
    "absences_of",
    "absences_of_address",
    "at_address",
    "by_code",
    "code_taken",
    "due_events",
    "due_of",
    "event_of",
    "events_with_contacts",
    "events_with_names",
    "everything_of",
    "fates_in_line",
    "guardian_of",
    "guardians_of",
    "link_by_token",
    "living",
    "lost_since",
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
    "seated_since",
    "standing",
    "unreminded",
    "waiting",
]
