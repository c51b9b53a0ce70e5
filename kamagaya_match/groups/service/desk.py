"""The home of a group's desk."""

from kamagaya_match.groups import queries
from kamagaya_match.groups.models import Group
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.groups.views import DeskHome, desk_home_of
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .rights import edited_by, may_manage


def desk_home(who: Who, slug: str, lang: Lang) -> DeskHome:
    """How the group stands, with the reason if it is suspended, and what its page lacks. Errors: NotFound, Refused."""
    with reading() as tx:
        group = edited_by(tx, who, slug)
        members = len(queries.memberships(tx, group.id or 0))
        reason = _reason(tx, group)
    return desk_home_of(group, reason, who.role_in(slug) or "", members, may_manage(who, slug), lang)


def _reason(tx: Tx, group: Group) -> str:
    if group.status != GroupStatus.SUSPENDED:
        return ""
    entry = queries.last_of(tx, "group_suspended", group.slug)
    return entry.facts.get("reason", "") if entry else ""
