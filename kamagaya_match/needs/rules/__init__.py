"""Pure decisions about what groups ask for and who answers."""

from .answering import Answers, answers_of, wait_of
from .facts import NeedFacts, missing_for_publishing
from .kinds import AnswerTab, ApplicationState, DeskTab, NeedKind, NeedPhase, NeedStatus, Order, ProBonoShape, Skill
from .life import (
    PASSED_ON_AFTER,
    REPLY_WITHIN,
    contacts_hidden,
    is_listed,
    may_answer,
    may_apply_again,
    may_move,
    may_stand_by,
    may_withdraw,
    phase,
    reply_overdue,
    status_when_handed_in,
    takes_applications,
)
from .party import PARTY_SIZES, ApplicantAge, Wish, fits_whole, read_wish, too_young, wrong
from .shifts import ShiftDraft, overlap, place_for, read_shift, wrong_shift
from .terms import ADULT, YOUNGEST, Insurance, minors_welcome

__all__ = [
    "ADULT",
    "PARTY_SIZES",
    "PASSED_ON_AFTER",
    "REPLY_WITHIN",
    "YOUNGEST",
    "AnswerTab",
    "Answers",
    "ApplicantAge",
    "ApplicationState",
    "DeskTab",
    "Insurance",
    "NeedFacts",
    "NeedKind",
    "NeedPhase",
    "NeedStatus",
    "Order",
    "ProBonoShape",
    "ShiftDraft",
    "Skill",
    "Wish",
    "answers_of",
    "contacts_hidden",
    "fits_whole",
    "is_listed",
    "may_answer",
    "may_apply_again",
    "may_move",
    "may_stand_by",
    "may_withdraw",
    "minors_welcome",
    "missing_for_publishing",
    "overlap",
    "phase",
    "place_for",
    "read_shift",
    "read_wish",
    "reply_overdue",
    "status_when_handed_in",
    "takes_applications",
    "too_young",
    "wait_of",
    "wrong",
    "wrong_shift",
]
