"""What people read of sign-ups: frozen rows, worded for one reader."""

from .centre import CentreEvent, CentreRow, Slip, centre_event, centre_row, slip_of
from .desk import Answer, Count, DeskList, PartyRow, desk_list, row_of
from .event import EventBrief, brief_of, questions_asked
from .manage import CalendarLinks, ManagePage, MoveLine, Standpoint, manage_of, unproven_of
from .mine import MyRegistration, mine_of
from .sheet import sheet
from .sign_up import QuestionField, SignUpPage, sign_up_of, with_errors

__all__ = [
    "Answer",
    "CalendarLinks",
    "CentreEvent",
    "CentreRow",
    "Count",
    "DeskList",
    "EventBrief",
    "ManagePage",
    "MoveLine",
    "MyRegistration",
    "PartyRow",
    "QuestionField",
    "SignUpPage",
    "Slip",
    "Standpoint",
    "brief_of",
    "centre_event",
    "centre_row",
    "desk_list",
    "manage_of",
    "mine_of",
    "questions_asked",
    "row_of",
    "sheet",
    "sign_up_of",
    "slip_of",
    "unproven_of",
    "with_errors",
]
