"""What can be done with matching; each verb is one transaction."""

from .correcting import correct, undo
from .finding import best_offers, fitting_needs, fitting_offers
from .keeping import forget, forget_old, records_of
from .quiz import quiz
from .suggesting import best_events_for, best_for, others_for, suggestions

__all__ = [
    "best_events_for",
    "best_for",
    "best_offers",
    "correct",
    "fitting_needs",
    "fitting_offers",
    "forget",
    "forget_old",
    "others_for",
    "quiz",
    "records_of",
    "suggestions",
    "undo",
]
