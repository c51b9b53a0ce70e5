"""What can be done with sign-ups; each verb is one transaction, what takes `tx` joins the caller's."""

from .again import confirm, send_again
from .by_hand import Edit, add_by_hand, edit_by_group
from .desk import csv_for_group, list_for_group
from .events_read import Telling, locked
from .expiring import expire_due
from .forgetting import forget, forget_old
from .hearing import capacity_changed, event_cancelled
from .joining import Outcome, join
from .leaving import cancel, cancel_by_group
from .mine import calendar_of, mine
from .personal import records_of
from .reading import calendar_of_registration, manage_page, sign_up_page
from .rights import worked_on
from .told import listener_of, listeners, names_of, write

__all__ = [
    "Edit",
    "Outcome",
    "Telling",
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
    "expire_due",
    "forget",
    "forget_old",
    "join",
    "list_for_group",
    "listener_of",
    "listeners",
    "locked",
    "manage_page",
    "mine",
    "names_of",
    "records_of",
    "send_again",
    "sign_up_page",
    "worked_on",
    "write",
]
