"""Every SELECT over parties, their links and their moves."""

from .absences import absences, absences_of, absences_of_address
from .links import link_by_token, mailed_since, moves_of
from .parties import (
    Standing,
    at_address,
    at_door,
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
    with_ids,
)
from .people import by_code, everything_of, of_person

__all__ = [
    "Standing",
    "absences",
    "absences_of",
    "absences_of_address",
    "at_address",
    "at_door",
    "by_code",
    "code_taken",
    "due_events",
    "due_of",
    "event_of",
    "events_with_names",
    "everything_of",
    "link_by_token",
    "living",
    "mailed_since",
    "moves_of",
    "numbered",
    "of_event",
    "of_person",
    "of_person_at",
    "parties",
    "place_in_line",
    "registration",
    "standing",
    "with_ids",
]
