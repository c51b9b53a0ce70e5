"""What the office does in the name of a group: with a reason, and with a trace that the members can read."""

from kamagaya_match.groups import queries
from kamagaya_match.problems import Invalid
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who

from . import letters

LONGEST_REASON = 500


def reason_for_helping(who: Who, host: str, reason: str, field: str) -> str:
    """Why the office acts in the name of the group `host`; empty for its own members. Errors: Invalid at `field` without one."""
    if who.role_in(host) is not None:
        return ""
    reason = reason.strip()[:LONGEST_REASON]
    if not reason:
        raise Invalid({field: "office.help_reason_missing"})
    return reason


def note_help(tx: Tx, who: Who, group_id: int, verb: str, reason: str, title: str) -> None:
    """The office did something in the group's name: into its history, into the trail, and by mail to its members."""
    [group] = queries.groups_by_ids(tx, [group_id])
    audit.record(tx, who.person_id, verb, "group", group.slug, title=title, reason=reason)
    letters.to_members(tx, "helped", group, title=title, reason=reason)
