"""Who may do what with which need, asked inside each verb."""

from kamagaya_match.groups import service as groups
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import NeedStatus, is_listed, may_move
from kamagaya_match.needs.rules.scoping import Side
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Role, Who


def editable(tx: Tx, who: Who, slug: str) -> Need:
    """The need, locked, for somebody who may edit it; NotFound for everyone else."""
    need = queries.locked_need(tx, slug)
    if need is None or not who.may_edit_group(group_slug_of(tx, need)):
        raise NotFound
    return need


def writable(tx: Tx, who: Who, slug: str) -> Need:
    """The need, locked, for its group or for the coordinator who shapes it now; NotFound for everyone else."""
    need = queries.locked_need(tx, slug)
    if need is None or not (who.may_edit_group(group_slug_of(tx, need)) or side_in(tx, who, need) is Side.COORDINATOR):
        raise NotFound
    return need


def side_in(tx: Tx, who: Who, need: Need) -> Side | None:
    """For whom this person speaks while the need is shaped; None for strangers, and outside of any shaping."""
    scoping = queries.scoping_of(tx, need.id or 0, only_open=True)
    if scoping is None or need.status != NeedStatus.DRAFT:
        return None
    if who.signed_in and scoping.coordinator_id == who.person_id:
        return Side.COORDINATOR if coordinates(who) else None
    return Side.GROUP if who.may_edit_group(group_slug_of(tx, need)) else None


def coordinates(who: Who) -> bool:
    """Whether this person shapes needs with groups: coordinators, and the office."""
    return who.has(Role.COORDINATOR) or who.is_office


def readable(tx: Tx, slug: str, lock: bool = False) -> Need:
    """The need, if everyone may read it; NotFound else."""
    need = queries.locked_need(tx, slug) if lock else queries.known_need(tx, slug)
    if need is None or not is_public(tx, need):
        raise NotFound
    return need


def is_public(tx: Tx, need: Need) -> bool:
    """Whether everyone may read the need: published or ended, and its group not suspended."""
    return is_listed(NeedStatus(need.status)) and need.group_id not in groups.suspended(tx)


def for_office(tx: Tx, who: Who, slug: str) -> Need:
    """The need, locked, for the office; NotFound for everyone else."""
    need = queries.locked_need(tx, slug) if who.is_office else None
    if need is None:
        raise NotFound
    return need


def group_slug_of(tx: Tx, need: Need) -> str:
    """The slug of the group that asks; empty when it is gone."""
    host = groups.cards(tx, [need.group_id], "ja").get(need.group_id)
    return host.slug if host else ""


def standing_of(tx: Tx, group_id: int) -> GroupStatus:
    """What the office has said of the group, as far as posting goes."""
    posting = groups.may_post(tx, group_id)
    if not posting.allowed:
        return GroupStatus.SUSPENDED
    return GroupStatus.UNVERIFIED if posting.needs_approval else GroupStatus.VERIFIED


def not_suspended(tx: Tx, group_id: int) -> None:
    """Refused while the group may neither post nor answer."""
    if standing_of(tx, group_id) is GroupStatus.SUSPENDED:
        raise Refused("need_desk.group_suspended")


def may_become(tx: Tx, who: Who, need: Need, after: NeedStatus) -> None:
    """Refused unless the need may go there now, as this person (an editor or the office) wishes."""
    group = standing_of(tx, need.group_id)
    if may_move(NeedStatus(need.status), after, group=group, editor=True, office=who.is_office):
        return
    if group is GroupStatus.SUSPENDED:
        raise Refused("need_desk.group_suspended")
    waits = group is GroupStatus.UNVERIFIED and after is NeedStatus.PUBLISHED
    raise Refused("need_desk.office_publishes" if waits else "need_desk.already_done")
