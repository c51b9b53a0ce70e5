"""What can be done with sign-ups; each verb is one transaction, what takes `tx` joins the caller's."""

from .absences import absence_note, often_absent, tell_absent
from .again import confirm, send_again
from .answering import accept, approve, decline, decline_by_group
from .at_centre import cancel_at_centre, centre_desk, enter_at_centre, slip
from .attendance import Arrival, keep_attendance, mark_rest_absent, parties_at_door, undo_absent
from .busy import busy, signed_up_for
from .by_hand import Edit, add_by_hand, edit_by_group
from .came import attended_by, attended_with, new_key
from .desk import csv_for_group, list_for_group
from .drawing import DrawEntry, apply_draw, entries_for_draw, held_for_draw, reserved_seats
from .events_read import Telling, locked
from .expiring import close_lines, expire_due, open_quotas
from .figures import figures_of, kinds_that_came
from .forgetting import forget, forget_contacts, forget_old
from .guardians import consent_by_link, consent_on_paper, guardian_page, guardian_paper, refuse_by_link, remind_guardians
from .guests import ask_afterwards_with, came_by_meeting, event_id_of, guests_of, is_asked, newcomers
from .hearing import capacity_changed, event_cancelled
from .joining import Outcome, join
from .leaving import cancel, cancel_by_group
from .mine import add_to_calendar, calendar_of, mine
from .personal import records_of
from .photos import answer_photo, answer_photo_by_guardian
from .reading import calendar_of_registration, manage_page, sign_up_page
from .requests import ask_again
from .rights import worked_on
from .tickets import ask_draws
from .told import listener_of, listeners, names_of, write

__all__ = [
    "Arrival",
    "DrawEntry",
    "Edit",
    "Outcome",
    "Telling",
    "absence_note",
    "accept",
    "add_by_hand",
    "add_to_calendar",
    "answer_photo",
    "answer_photo_by_guardian",
    "apply_draw",
    "approve",
    "ask_afterwards_with",
    "ask_again",
    "ask_draws",
    "attended_by",
    "attended_with",
    "busy",
    "calendar_of",
    "calendar_of_registration",
    "came_by_meeting",
    "cancel",
    "cancel_at_centre",
    "cancel_by_group",
    "capacity_changed",
    "centre_desk",
    "close_lines",
    "confirm",
    "consent_by_link",
    "consent_on_paper",
    "csv_for_group",
    "decline",
    "decline_by_group",
    "edit_by_group",
    "enter_at_centre",
    "entries_for_draw",
    "event_cancelled",
    "event_id_of",
    "expire_due",
    "figures_of",
    "forget",
    "forget_contacts",
    "forget_old",
    "guardian_page",
    "guardian_paper",
    "guests_of",
    "held_for_draw",
    "is_asked",
    "join",
    "keep_attendance",
    "kinds_that_came",
    "list_for_group",
    "listener_of",
    "listeners",
    "locked",
    "manage_page",
    "mark_rest_absent",
    "mine",
    "names_of",
    "new_key",
    "newcomers",
    "often_absent",
    "open_quotas",
    "parties_at_door",
    "records_of",
    "refuse_by_link",
    "remind_guardians",
    "reserved_seats",
    "send_again",
    "sign_up_page",
    "signed_up_for",
    "slip",
    "tell_absent",
    "undo_absent",
    "worked_on",
    "write",
]
