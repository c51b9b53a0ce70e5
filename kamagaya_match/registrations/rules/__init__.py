"""Pure decisions about sign-ups: states, seats, questions, what a form asks for."""

from .absences import COUNTED_OVER, OFTEN, TOLD_AFTER, is_often
from .answers import ANSWER_AFTER, asked_long_ago
from .chances import Chance, chance_at
from .guardians import GUARDIAN_TEXT, GuardianWish, consent_due, emergency_shown, text_key, time_to_remind
from .offers import offer_until
from .questions import Question, QuestionKind, check_answers, check_questions, kept_answers
from .reasons import LinkKind, Reason
from .room import NO_QUOTAS, Room
from .seats import Admit, admit, admit_to, enter, may_resize, most_seats, place_in_line, promotions, seats_left, seats_taken
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
from .wish import BELONGS, CONSENT_VERSION, LONGEST_NOTE, QUESTION, SignUpWish, check_party, check_wish, read_wish

__all__ = [
    "ANSWER_AFTER",
    "BELONGS",
    "CONSENT_VERSION",
    "COUNTED_OVER",
    "GUARDIAN_TEXT",
    "KEPT",
    "LONGEST_NOTE",
    "NO_QUOTAS",
    "OFTEN",
    "PARTY_SIZES",
    "PENDING_LASTS",
    "QUESTION",
    "SEATED",
    "TOLD_AFTER",
    "Admit",
    "Chance",
    "GuardianWish",
    "LinkKind",
    "Party",
    "Question",
    "QuestionKind",
    "Reason",
    "RegistrationState",
    "Room",
    "SignUpWish",
    "admit",
    "admit_to",
    "asked_long_ago",
    "chance_at",
    "check_answers",
    "check_party",
    "check_questions",
    "check_wish",
    "consent_due",
    "emergency_shown",
    "enter",
    "is_alive",
    "is_often",
    "kept_answers",
    "may_become",
    "may_cancel",
    "may_resize",
    "most_seats",
    "offer_until",
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
