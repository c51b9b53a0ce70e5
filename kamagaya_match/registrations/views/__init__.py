"""What people read of sign-ups: frozen rows, worded for one reader."""

from .attendance import DoorParty, OftenAbsent, door_party
from .came import Attendance, Sitting
from .centre import CentreEvent, CentreRow, Slip, centre_event, centre_row, slip_of
from .desk import Answer, Count, DeskList, PartyRow, desk_list, row_of
from .event import EventBrief, brief_of, questions_asked
from .guardian import GuardianPage, centre_row_with_guardian, guardian_page_of, mine_with_guardian, row_with_guardian, with_guardian
from .listener import Listener
from .mail import Letter
from .manage import CalendarLinks, ManagePage, MoveLine, SentMail, Standpoint, manage_of, unproven_of
from .mine import MyRegistration, mine_of
from .sheet import sheet
from .sign_up import KindField, QuestionField, SignUpPage, sign_up_of, with_errors

__all__ = [
    "Answer",
    "Attendance",
    "CalendarLinks",
    "CentreEvent",
    "CentreRow",
    "Count",
    "DeskList",
    "DoorParty",
    "EventBrief",
    "GuardianPage",
    "KindField",
    "Letter",
    "Listener",
    "ManagePage",
    "MoveLine",
    "MyRegistration",
    "OftenAbsent",
    "PartyRow",
    "QuestionField",
    "SentMail",
    "SignUpPage",
    "Sitting",
    "Slip",
    "Standpoint",
    "brief_of",
    "centre_event",
    "centre_row",
    "centre_row_with_guardian",
    "desk_list",
    "door_party",
    "guardian_page_of",
    "manage_of",
    "mine_of",
    "mine_with_guardian",
    "questions_asked",
    "row_of",
    "row_with_guardian",
    "sheet",
    "sign_up_of",
    "slip_of",
    "unproven_of",
    "with_errors",
    "with_guardian",
]
