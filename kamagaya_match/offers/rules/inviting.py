"""When a group may ask somebody to help, and how an invitation is answered."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from .kinds import InviteState, WhyNot

MOST_A_DAY = 10
A_DAY = timedelta(days=1)
LONGEST_MESSAGE = 600
MOST_PROPOSED_A_DAY, MOST_PROPOSED_AT_ONCE = 20, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What a coordinator proposed: `whom` without a name, `helper` the person who would apply (0 while nobody is known)."""

    id: int
    need_id: int
    whom: str
    helper: int
    by: int
    state: InviteState
    at: datetime


def not_wanted(fields: Collection[str], unwanted: Collection[str]) -> bool:
    """Whether a need is only about fields that somebody does not want."""
    return bool(fields) and set(fields) <= set(unwanted)


def may_settle(state: InviteState) -> bool:
    """Whether an invitation still waits for its answer; a no can become a yes as long as the need is open."""
    return state is not InviteState.ACCEPTED


def reason_of(code: str) -> str:
    """A known reason, else none."""
    return code if code in set(WhyNot) else ""
