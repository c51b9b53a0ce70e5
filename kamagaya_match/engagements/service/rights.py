"""Which side of an engagement somebody stands on."""

from enum import StrEnum

from kamagaya_match.engagements import queries
from kamagaya_match.engagements.models import Engagement
from kamagaya_match.engagements.rules import EngagementState
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Role, Who


class Side(StrEnum):
    """Who gives, whom it helps, and who may only look on: the centre sees every talk on the platform."""

    GIVER = "giver"
    GROUP = "group"
    CENTRE = "centre"


def side_of(who: Who, row: Engagement) -> Side | None:
    """The side of `who`, None for everyone whom it does not concern."""
    if who.person_id is not None and who.person_id == row.person_id:
        return Side.GIVER
    if who.may_edit_group(row.group_slug):
        return Side.GROUP
    return Side.CENTRE if who.has(Role.CENTRE) else None


def readable(tx: Tx, who: Who, slug: str) -> tuple[Engagement, Side]:
    """The engagement and the reader's side. Errors: NotFound."""
    row = queries.one(tx, slug)
    side = side_of(who, row) if row else None
    if row is None or side is None:
        raise NotFound
    return row, side


def held(tx: Tx, who: Who, slug: str, *sides: Side, over: bool = False) -> tuple[Engagement, Side]:
    """The engagement, locked, for a deed of one of these sides (none named: of both).

    Errors: NotFound; Refused when it is not under way any more, unless `over` says that this does not matter.
    """
    row = queries.locked(tx, slug)
    side = side_of(who, row) if row else None
    if row is None or side not in (sides or (Side.GIVER, Side.GROUP)):
        raise NotFound
    if not over and row.state not in (EngagementState.RUNNING, EngagementState.PAUSED):
        raise Refused("engagements.refused.over")
    return row, side


def is_over(row: Engagement) -> bool:
    """Whether it has ended, well or early."""
    return row.state in (EngagementState.DONE, EngagementState.ENDED)
