"""Pure decisions about sign-ups: states, seats, questions, what a form asks for."""

from .guardians import GUARDIAN_TEXT, GuardianWish, consent_due, emergency_shown, text_key, time_to_remind
from .questions import Question, QuestionKind, check_answers, check_questions, kept_answers
from .reasons import LinkKind, Reason
from .seats import Admit, admit, admit_to, may_resize, place_in_line, promotions, seats_left, seats_taken
from .states import (
    KEPT,
    PARTY_SIZES,
    PENDING_LASTS,
    SEATED,
    Party,
    RegistrationState,
    is_alive,
    may_become,
    may_cancel,
    pending_expired,
    size_ok,
    to_be_forgotten,
)
from .wish import CONSENT_VERSION, LONGEST_NOTE, QUESTION, SignUpWish, check_party, check_wish, read_wish

__all__ = [
    "CONSENT_VERSION",
    "GUARDIAN_TEXT",
    "KEPT",
    "LONGEST_NOTE",
    "PARTY_SIZES",
    "PENDING_LASTS",
    "QUESTION",
    "SEATED",
    "Admit",
    "GuardianWish",
    "LinkKind",
    "Party",
    "Question",
    "QuestionKind",
    "Reason",
    "RegistrationState",
    "SignUpWish",
    "admit",
    "admit_to",
    "check_answers",
    "check_party",
    "check_questions",
    "check_wish",
    "consent_due",
    "emergency_shown",
    "is_alive",
    "kept_answers",
    "may_become",
    "may_cancel",
    "may_resize",
    "pending_expired",
    "place_in_line",
    "promotions",
    "read_wish",
    "seats_left",
    "seats_taken",
    "size_ok",
    "text_key",
    "time_to_remind",
    "to_be_forgotten",
]
