"""What people read of events: frozen rows, worded for one reader."""

from .beside import NeedBeside
from .cards import EventCard, EventHead, card_of, head_of, without_readings
from .changes import facts_in_words
from .desk import Organiser
from .detail import EventView, view_of
from .entries import entries_of, page_url, whole_entry
from .listing import PAGE_SIZE, Chip, DayGroup, EventListView, list_view
from .machine import json_ld_of
from .month import MonthView, month_asked, month_view, next_month
from .noticed import Noticed
from .rows import ChangeRow, EventRow, QuestionRow, SeatsRow, SessionRow, Told
from .seats import SeatsView, card_seats, seats_of
from .sign_up import QuestionFacts, SignUpFacts, sign_up_facts_of

__all__ = [
    "PAGE_SIZE",
    "ChangeRow",
    "Chip",
    "DayGroup",
    "EventCard",
    "EventHead",
    "EventListView",
    "EventRow",
    "EventView",
    "MonthView",
    "NeedBeside",
    "Noticed",
    "Organiser",
    "QuestionFacts",
    "QuestionRow",
    "SeatsRow",
    "SeatsView",
    "SessionRow",
    "SignUpFacts",
    "Told",
    "card_of",
    "card_seats",
    "entries_of",
    "facts_in_words",
    "head_of",
    "json_ld_of",
    "list_view",
    "month_asked",
    "month_view",
    "next_month",
    "page_url",
    "seats_of",
    "sign_up_facts_of",
    "view_of",
    "whole_entry",
    "without_readings",
]
