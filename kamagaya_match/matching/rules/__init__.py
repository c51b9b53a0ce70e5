"""Pure decisions about what fits whom."""

from .facts import Ask, Manner, Oneself, Where, Wish, ask_of
from .needs import OpenNeeds
from .people import People
from .scoring import Line, Match, compare
from .weights import VERSION, WEIGHTS, Gate, Part

__all__ = [
    "VERSION",
    "WEIGHTS",
    "Ask",
    "Gate",
    "Line",
    "Manner",
    "Match",
    "Oneself",
    "OpenNeeds",
    "Part",
    "People",
    "Where",
    "Wish",
    "ask_of",
    "compare",
]
