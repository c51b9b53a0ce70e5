"""Pure decisions about what groups ask for and who answers."""

from .facts import NeedFacts, missing_for_publishing
from .kinds import ApplicationState, NeedKind, NeedStatus, ProBonoShape, Skill
from .life import (
    REPLY_WITHIN,
    is_listed,
    may_answer,
    may_apply_again,
    may_move,
    may_withdraw,
    reply_overdue,
    status_when_handed_in,
    takes_applications,
)

__all__ = [
    "REPLY_WITHIN",
    "ApplicationState",
    "NeedFacts",
    "NeedKind",
    "NeedStatus",
    "ProBonoShape",
    "Skill",
    "is_listed",
    "may_answer",
    "may_apply_again",
    "may_move",
    "may_withdraw",
    "missing_for_publishing",
    "reply_overdue",
    "status_when_handed_in",
    "takes_applications",
]
