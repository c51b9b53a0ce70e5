"""What can be done with sign-ups; each verb is one transaction, what takes `tx` joins the caller's."""

from .absences import absence_note, often_absent, tell_absent
from .again import confirm, send_again
from .attendance import Arrival, keep_attendance, mark_rest_absent, parties_at_door, undo_absent
from .by_hand import Edit, add_by_hand, edit_by_group
from .desk import csv_for_group, list_for_group
from .events_read import Telling, locked
from .expiring import expire_due
from .forgetting import forget, forget_old
from .hearing import capacity_changed, event_cancelled, event_changed
from .joining import Outcome, join
from .leaving import cancel, cancel_by_group
from .mine import calendar_of, mine
from .personal import records_of
from .reading import calendar_of_registration, manage_page, sign_up_page
from .rights import worked_on

__all__ = [
    "Arrival",
    "Edit",
    "Outcome",
    "Telling",
    "absence_note",
    "add_by_hand",
    "calendar_of",
    "calendar_of_registration",
    "cancel",
    "cancel_by_group",
    "capacity_changed",
    "confirm",
    "csv_for_group",
    "edit_by_group",
    "event_cancelled",
    "event_changed",
    "expire_due",
    "forget",
    "forget_old",
    "join",
    "keep_attendance",
    "list_for_group",
    "locked",
    "manage_page",
    "mark_rest_absent",
    "mine",
    "often_absent",
    "parties_at_door",
    "records_of",
    "send_again",
    "sign_up_page",
    "tell_absent",
    "undo_absent",
    "worked_on",
]
