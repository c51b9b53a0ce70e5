"""What can be done with sign-ups; each verb is one transaction, what takes `tx` joins the caller's."""

from .again import confirm, send_again
from .answering import accept, approve, decline, decline_by_group
from .by_hand import Edit, add_by_hand, edit_by_group
from .desk import csv_for_group, list_for_group
from .drawing import DrawEntry, apply_draw, entries_for_draw, held_for_draw, reserved_seats
from .expiring import close_lines, expire_due, open_quotas
from .forgetting import forget, forget_old
from .hearing import capacity_changed, event_cancelled, event_changed
from .joining import Outcome, join
from .leaving import cancel, cancel_by_group
from .mine import calendar_of, mine
from .personal import records_of
from .reading import calendar_of_registration, manage_page, sign_up_page
from .tickets import ask_draws

__all__ = [
    "DrawEntry",
    "Edit",
    "Outcome",
    "accept",
    "add_by_hand",
    "apply_draw",
    "approve",
    "ask_draws",
    "calendar_of",
    "calendar_of_registration",
    "cancel",
    "cancel_by_group",
    "capacity_changed",
    "close_lines",
    "confirm",
    "csv_for_group",
    "decline",
    "decline_by_group",
    "edit_by_group",
    "entries_for_draw",
    "event_cancelled",
    "event_changed",
    "expire_due",
    "forget",
    "forget_old",
    "held_for_draw",
    "join",
    "list_for_group",
    "manage_page",
    "mine",
    "open_quotas",
    "records_of",
    "reserved_seats",
    "send_again",
    "sign_up_page",
]
