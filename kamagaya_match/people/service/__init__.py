"""What can be done with accounts and roles; each verb is one transaction, what takes `tx` joins the caller's."""

from .accounts import ensure_person, my_profile, names, person_with, roles_of, save_profile, who_is
from .calendar import calendar_link, end_calendar_link, new_calendar_link, person_of_calendar
from .farewell import anonymise
from .roles import appoint, grant_role, holders, people_page, revoke_role

__all__ = [
    "anonymise",
    "appoint",
    "calendar_link",
    "end_calendar_link",
    "ensure_person",
    "grant_role",
    "holders",
    "my_profile",
    "names",
    "new_calendar_link",
    "people_page",
    "person_of_calendar",
    "person_with",
    "revoke_role",
    "roles_of",
    "save_profile",
    "who_is",
]
