"""Who may do what with which group, asked inside each verb."""

from kamagaya_match.groups import queries
from kamagaya_match.groups.models import Group
from kamagaya_match.groups.rules import may_manage_members
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who


def group_named(tx: Tx, slug: str) -> Group:
    """The group `slug`; NotFound when there is none."""
    group = queries.group_by_slug(tx, slug)
    if group is None:
        raise NotFound
    return group


def edited_by(tx: Tx, who: Who, slug: str) -> Group:
    """The group, for its members and the office; Refused for others."""
    group = group_named(tx, slug)
    if not who.may_edit_group(slug):
        raise Refused("groups.refused.not_a_member")
    return group


def managed_by(tx: Tx, who: Who, slug: str) -> Group:
    """The group, for its owners and the office; Refused for others."""
    group = edited_by(tx, who, slug)
    if not may_manage(who, slug):
        raise Refused("groups.refused.not_an_owner")
    return group


def may_manage(who: Who, slug: str) -> bool:
    return who.is_office or may_manage_members(who.role_in(slug))


def judged_by(tx: Tx, who: Who, slug: str) -> Group:
    """The group, for the office; Refused for others."""
    office_only(who)
    return group_named(tx, slug)


def office_only(who: Who) -> None:
    if not who.is_office:
        raise Refused("groups.refused.not_the_office")
