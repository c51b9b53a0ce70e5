"""What the office does with a need in the name of its group, never without a reason."""

from kamagaya_match.groups import service as groups
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules.scoping import Side
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who

from .rights import group_slug_of, side_in

Helped = dict[str, str]


def reason_for_helping(tx: Tx, who: Who, need: Need, reason: str, field: str = "reason") -> Helped:
    """The reason as the trail keeps it; nothing for the group's own members, nor for the coordinator they shape it with.

    Errors: Invalid at `field` without one.
    """
    if side_in(tx, who, need) is Side.COORDINATOR:
        return {}
    given = groups.reason_for_helping(who, group_slug_of(tx, need), reason, field)
    return {"reason": given} if given else {}


def note_help(tx: Tx, who: Who, need: Need, verb: str, helped: Helped) -> None:
    """Tell the group's members, and keep it in their history; nothing where they did it themselves."""
    if helped:
        groups.note_help(tx, who, need.group_id, verb, helped["reason"], need.title)
