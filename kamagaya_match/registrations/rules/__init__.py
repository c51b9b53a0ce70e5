"""Pure decisions about sign-ups: states, seats, questions."""

from .questions import Question, QuestionKind, check_answers, check_questions, kept_answers
from .seats import Admit, admit, may_resize, place_in_line, promotions, seats_left, seats_taken
from .states import PARTY_SIZES, PENDING_LASTS, Party, RegistrationState, is_alive, may_become, may_cancel, pending_expired, size_ok

__all__ = [
    "PARTY_SIZES",
    "PENDING_LASTS",
    "Admit",
    "Party",
    "Question",
    "QuestionKind",
    "RegistrationState",
    "admit",
    "check_answers",
    "check_questions",
    "is_alive",
    "kept_answers",
    "may_become",
    "may_cancel",
    "may_resize",
    "pending_expired",
    "place_in_line",
    "promotions",
    "seats_left",
    "seats_taken",
    "size_ok",
]
