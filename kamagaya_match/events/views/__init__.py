"""What people read of events: frozen rows, worded for one reader."""

from .cards import EventCard, card_of
from .entries import entries_of, page_url, whole_entry
from .rows import ChangeRow, EventRow, QuestionRow, SessionRow, Told
from .seats import SeatsView, seats_of
from .sign_up import QuestionFacts, SignUpFacts, sign_up_facts_of

__all__ = [
    "ChangeRow",
    "EventCard",
    "EventRow",
    "QuestionFacts",
    "QuestionRow",
    "SeatsView",
    "SessionRow",
    "SignUpFacts",
    "Told",
    "card_of",
    "entries_of",
    "page_url",
    "seats_of",
    "sign_up_facts_of",
    "whole_entry",
]
