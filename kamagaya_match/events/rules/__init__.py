"""Pure decisions about dated gatherings."""

from .facts import CalendarFacts, EventFacts, evening_or_weekend, missing_for_publishing, moves_calendar
from .kinds import PUBLIC_KINDS, Access, Admission, EventKind
from .life import EventPhase, EventStatus, is_listed, is_over, may_move, phase, status_when_handed_in
from .recurrence import LAST, MOST, Every, Repeat, nth_of_month, occurrences
from .sign_up import SignUpPhase, sign_up_phase

__all__ = [
    "LAST",
    "MOST",
    "PUBLIC_KINDS",
    "Access",
    "Admission",
    "CalendarFacts",
    "EventFacts",
    "EventKind",
    "EventPhase",
    "EventStatus",
    "Every",
    "Repeat",
    "SignUpPhase",
    "evening_or_weekend",
    "is_listed",
    "is_over",
    "may_move",
    "missing_for_publishing",
    "moves_calendar",
    "nth_of_month",
    "occurrences",
    "phase",
    "sign_up_phase",
    "status_when_handed_in",
]
