"""Who writes a story: the giver and the group's own members; the office speaks for no group here."""

from kamagaya_match.engagements import service as engagements
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who


def refuse_others(tx: Tx, who: Who, slug: str) -> engagements.Side:
    """The side of somebody who writes. Errors: NotFound for everyone else."""
    row, side = engagements.readable(tx, who, slug)
    if side is engagements.Side.CENTRE or (side is engagements.Side.GROUP and who.role_in(row.group_slug) is None):
        raise NotFound
    return side


def refuse_early(tx: Tx, who: Who, slug: str) -> None:
    """Errors: NotFound, Refused while the work is under way, and when the giver has left."""
    refuse_others(tx, who, slug)
    row, _ = engagements.readable(tx, who, slug)
    if not engagements.is_over(row):
        raise Refused("stories.refused.under_way")
    if row.person_id is None:
        raise Refused("stories.refused.alone")
