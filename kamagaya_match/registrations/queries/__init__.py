"""Every SELECT over parties, their links and their moves."""

from .links import link_by_token, mailed_since, moves_of
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
from .people import by_code, came_before, everything_of, of_person

__all__ = [
    "Standing",
    "at_address",
    "by_code",
    "came_before",
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
]
