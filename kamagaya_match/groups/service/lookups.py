"""What other features ask of groups, inside their own transactions."""

from collections.abc import Iterable
from dataclasses import dataclass

from kamagaya_match.groups import queries, rules
from kamagaya_match.groups.rules import GroupRole
from kamagaya_match.groups.views import Contact, GroupCard, Reader, card_of, contacts_of
from kamagaya_match.people import service as people
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang

_EDIT = (GroupRole.OWNER, GroupRole.EDITOR)


@dataclass(frozen=True)
class Posting:
    """Whether a group may post now, and whether its posts wait for the office."""

    allowed: bool
    needs_approval: bool


def cards(tx: Tx, ids: Iterable[int], lang: Lang) -> dict[int, GroupCard]:
    """The cards of these groups by id; an id without a group is left out."""
    found = (card_of(group, lang) for group in queries.groups_by_ids(tx, ids))
    return {card.id: card for card in found}


def roles_of(tx: Tx, person_id: int) -> list[tuple[str, GroupRole]]:
    """(slug, role) of each group a person belongs to, in the order of joining."""
    return [(slug, GroupRole(role)) for slug, role in queries.roles_of_person(tx, person_id)]


def group_id_of(tx: Tx, slug: str) -> int:
    """The id of the group `slug`; NotFound when there is none."""
    group = queries.group_by_slug(tx, slug)
    if group is None or group.id is None:
        raise NotFound
    return group.id


def may_post(tx: Tx, group_id: int) -> Posting:
    """Whether posts of this group go out, wait, or are refused; NotFound when there is no such group."""
    status = queries.status_of(tx, group_id)
    if status is None:
        raise NotFound
    return Posting(allowed=rules.may_post(status), needs_approval=rules.posts_need_approval(status))


def owners_mail(tx: Tx, group_id: int) -> list[tuple[int, str, Lang]]:
    """(person id, address, language) of the group's owners, for mails to them."""
    owners = (people.who_is(tx, person_id) for person_id in queries.owner_ids(tx, group_id))
    return [(who.person_id, who.email, who.lang) for who in owners if who is not None and who.person_id is not None]


def editors_mail(tx: Tx, group_id: int) -> list[tuple[int, str, Lang]]:
    """(person id, address, language) of everyone who may edit what the group posts."""
    editors = (people.who_is(tx, person_id) for person_id, role in queries.roles_in(tx, group_id) if role in _EDIT)
    return [(who.person_id, who.email, who.lang) for who in editors if who is not None and who.person_id is not None]


def member_names(tx: Tx, group_id: int) -> dict[int, str]:
    """The members of a group by id, in the order of joining; who gave no name is called by the address."""
    found = [people.who_is(tx, person_id) for person_id, _ in queries.roles_in(tx, group_id)]
    return {who.person_id: who.name or who.email for who in found if who is not None and who.person_id is not None}


def suspended(tx: Tx) -> list[int]:
    """The ids of the groups that the office has stopped: nothing of theirs is shown or answered."""
    return queries.suspended_ids(tx)


def contacts_for_partners(tx: Tx, group_id: int, lang: Lang) -> list[Contact]:
    """The lines of a group's contact for people it has accepted, public ones too; none when there is no such group."""
    found = queries.groups_by_ids(tx, [group_id])
    return contacts_of(found[0], Reader(participant=True), lang) if found else []
