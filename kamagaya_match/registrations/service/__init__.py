"""What can be done with sign-ups; each verb is one transaction, what takes `tx` joins the caller's."""

from .again import confirm, send_again
from .attendance import attended_by, attended_with, new_key
from .by_hand import Edit, add_by_hand, edit_by_group
from .desk import csv_for_group, list_for_group
from .expiring import expire_due
from .forgetting import forget, forget_old
from .guests import ask_afterwards_with, event_id_of, guests_of, is_asked, newcomers
from .hearing import capacity_changed, event_cancelled, event_changed
from .joining import Outcome, join
from .leaving import cancel, cancel_by_group
from .mine import calendar_of, mine
from .personal import records_of
from .reading import calendar_of_registration, manage_page, sign_up_page

__all__ = [
    "Edit",
    "Outcome",
    "add_by_hand",
    "ask_afterwards_with",
    "attended_by",
    "attended_with",
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
    "event_id_of",
    "expire_due",
    "forget",
    "forget_old",
    "guests_of",
    "is_asked",
    "join",
    "list_for_group",
    "manage_page",
    "mine",
    "new_key",
    "newcomers",
    "records_of",
    "send_again",
    "sign_up_page",
]
