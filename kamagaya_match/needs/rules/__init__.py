"""Pure decisions about what groups ask for and who answers."""

from .facts import NeedFacts, missing_for_publishing
from .kinds import ApplicationState, DeskTab, NeedKind, NeedPhase, NeedStatus, Order, ProBonoShape, Skill
from .life import (
    REPLY_WITHIN,
    is_listed,
    may_answer,
    may_apply_again,
    may_move,
    may_withdraw,
    phase,
    reply_overdue,
    status_when_handed_in,
    takes_applications,
)
from .terms import ADULT, YOUNGEST, Insurance, minors_welcome

__all__ = [
    "ADULT",
    "REPLY_WITHIN",
    "YOUNGEST",
    "ApplicationState",
    "DeskTab",
    "Insurance",
    "NeedFacts",
    "NeedKind",
    "NeedPhase",
    "NeedStatus",
    "Order",
    "ProBonoShape",
    "Skill",
    "is_listed",
    "may_answer",
    "may_apply_again",
    "may_move",
    "may_withdraw",
    "minors_welcome",
    "missing_for_publishing",
    "phase",
    "reply_overdue",
    "status_when_handed_in",
    "takes_applications",
]
