"""What can be done with sign-ups; each verb is one transaction, what takes `tx` joins the caller's."""

from .again import confirm, send_again
from .at_centre import cancel_at_centre, centre_desk, enter_at_centre, slip
from .by_hand import Edit, add_by_hand, edit_by_group
from .desk import csv_for_group, list_for_group
from .expiring import expire_due
from .forgetting import forget, forget_contacts, forget_old
from .guardians import consent_by_link, consent_on_paper, guardian_page, guardian_paper, refuse_by_link, remind_guardians
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
    "calendar_of",
    "calendar_of_registration",
    "cancel",
    "cancel_at_centre",
    "cancel_by_group",
    "capacity_changed",
    "centre_desk",
    "confirm",
    "consent_by_link",
    "consent_on_paper",
    "csv_for_group",
    "edit_by_group",
    "enter_at_centre",
    "event_cancelled",
    "event_changed",
    "expire_due",
    "forget",
    "forget_contacts",
    "forget_old",
    "guardian_page",
    "guardian_paper",
    "join",
    "list_for_group",
    "manage_page",
    "mine",
    "records_of",
    "refuse_by_link",
    "remind_guardians",
    "send_again",
    "sign_up_page",
    "slip",
]
