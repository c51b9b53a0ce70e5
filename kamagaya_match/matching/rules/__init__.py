"""Pure decisions about what fits whom."""

from .asks import OpenAsks
from .facts import Ask, Manner, Oneself, Where, Wish, ask_of, ask_of_event
from .people import People
from .scoring import Line, Match, compare
from .weights import VERSION, WEIGHTS, Gate, Kind, Part

__all__ = [
    "VERSION",
    "WEIGHTS",
    "Ask",
    "Gate",
    "Kind",
    "Line",
    "Manner",
    "Match",
    "Oneself",
    "OpenAsks",
    "Part",
    "People",
    "Where",
    "Wish",
    "ask_of",
    "ask_of_event",
    "compare",
]
