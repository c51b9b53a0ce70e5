"""What people read of suggestions: frozen rows, worded for one reader."""

from .reasons import Reason, Reasons, Tap, reasons_of
from .rows import (
    BestOffers,
    Corrected,
    Offered,
    QuizPage,
    Suggested,
    SuggestedEvent,
    Suggestions,
    correction_row,
    offered_body,
    offered_person,
)

__all__ = [
    "BestOffers",
    "Corrected",
    "Offered",
    "QuizPage",
    "Reason",
    "Reasons",
    "Suggested",
    "SuggestedEvent",
    "Suggestions",
    "Tap",
    "correction_row",
    "offered_body",
    "offered_person",
    "reasons_of",
]
