"""Pure decisions about dated gatherings."""

from .admission import Quota, draw_time, has_opened, lottery_in_order, quotas_fit, quotas_open_time
from .facts import CalendarFacts, EventFacts, evening_or_weekend, missing_for_publishing, moves_calendar
from .kinds import PUBLIC_KINDS, RECONFIRM_DAYS, USUAL_REMINDERS, Access, Admission, AgeBand, EventKind, Reminder
from .life import EventPhase, EventStatus, is_listed, is_over, may_move, phase, status_when_handed_in
from .recurrence import LAST, MOST, Every, Repeat, nth_of_month, occurrences
from .sign_up import SignUpPhase, sign_up_phase

__all__ = [
    "LAST",
    "MOST",
    "PUBLIC_KINDS",
    "RECONFIRM_DAYS",
    "USUAL_REMINDERS",
    "Access",
    "Admission",
    "AgeBand",
    "CalendarFacts",
    "EventFacts",
    "EventKind",
    "EventPhase",
    "EventStatus",
    "Every",
    "Quota",
    "Reminder",
    "Repeat",
    "SignUpPhase",
    "draw_time",
    "evening_or_weekend",
    "has_opened",
    "is_listed",
    "is_over",
    "lottery_in_order",
    "may_move",
    "missing_for_publishing",
    "moves_calendar",
    "nth_of_month",
    "occurrences",
    "phase",
    "quotas_fit",
    "quotas_open_time",
    "sign_up_phase",
    "status_when_handed_in",
]
