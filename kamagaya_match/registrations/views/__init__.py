"""What people read of sign-ups: frozen rows, worded for one reader."""

from .attendance import DoorParty, OftenAbsent, door_party
from .came import Attendance, Sitting
from .desk import Answer, Count, DeskList, PartyRow, desk_list, row_of
from .event import EventBrief, brief_of, questions_asked
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
    "Count",
    "DeskList",
    "DoorParty",
    "EventBrief",
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
    "Standpoint",
    "brief_of",
    "desk_list",
    "door_party",
    "manage_of",
    "mine_of",
    "questions_asked",
    "row_of",
    "sheet",
    "sign_up_of",
    "unproven_of",
    "with_errors",
]
