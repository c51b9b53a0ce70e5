"""Who talks with whom about an application, and until when."""

from datetime import timedelta
from enum import StrEnum

from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.who import Role, Who

LONGEST = 2000
MOST_A_DAY = 30
KEPT = timedelta(days=365)
_OPEN = (ApplicationState.STANDBY, ApplicationState.SENT, ApplicationState.ACCEPTED)


class Side(StrEnum):
    """Who applied, whom it helps, and who may only look on: the centre, where a child is one of the two."""

    APPLICANT = "applicant"
    GROUP = "group"
    CENTRE = "centre"


def side_of(who: Who, applicant_id: int, group_slug: str, *, minor: bool) -> Side | None:
    """The side of `who`; None for everyone whom it does not concern."""
    if who.person_id is not None and who.person_id == applicant_id:
        return Side.APPLICANT
    if who.may_edit_group(group_slug):
        return Side.GROUP
    return Side.CENTRE if minor and who.has(Role.CENTRE) else None


def is_open(state: ApplicationState, closed_by: str) -> bool:
    """Whether messages can be written: while the application lives, and neither side has closed the talk."""
    return state in _OPEN and not closed_by


def may_reopen(state: ApplicationState, closed_by: str, side: Side) -> bool:
    """Whether this side may open the talk again: only who has closed it."""
    return state in _OPEN and closed_by == side


def wrong_text(text: str) -> str:
    """The catalogue key of what is wrong with a message, empty when nothing is."""
    if not text:
        return "conversations.errors.empty"
    return "conversations.errors.long" if len(text) > LONGEST else ""
