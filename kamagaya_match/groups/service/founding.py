"""The founding of a group."""

from collections.abc import Mapping
from dataclasses import asdict

from kamagaya_match.groups import queries
from kamagaya_match.groups.models import Group, Membership
from kamagaya_match.groups.rules import GroupRole, GroupStatus, Visible
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import new_slug
from kamagaya_match.storage.transaction import Tx, public_changed, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.folding import fold

from . import letters
from .profile_values import CONTACTS, Profile, read_profile
from .search_index import index
from .waiting_mail import tell_office

MOST_WAITING = 3


def found_group(who: Who, values: Mapping[str, str]) -> str:
    """Found a group whose first owner is `who`, and tell the office; gives its slug.

    Sent twice, the second time gives the same group. Errors: Refused for visitors and for those whose groups wait already,
    Invalid for values to mend.
    """
    if who.person_id is None:
        raise Refused("groups.refused.sign_in_first")
    profile = _read(values)
    with transaction() as tx:
        mine = _groups_of(tx, who.person_id)
        for group in mine:
            if fold(group.name) == fold(profile.name):
                return group.slug
        if sum(group.status == GroupStatus.UNVERIFIED for group in mine) >= MOST_WAITING:
            raise Refused("groups.refused.too_many_waiting", n=MOST_WAITING)
        return _found(tx, who, who.person_id, profile)


def _read(values: Mapping[str, str]) -> Profile:
    """The facts of the short form, and the founder's word for them."""
    values = {f"{name}_visible": Visible.OFFICE for name in CONTACTS} | dict(values)
    errors = {} if values.get("agree") else {"agree": "groups.errors.agree"}
    try:
        profile = read_profile(values)
    except Invalid as problem:
        raise Invalid(problem.errors | errors) from None
    if errors:
        raise Invalid(errors)
    return profile


def _groups_of(tx: Tx, person_id: int) -> list[Group]:
    return queries.groups_by_ids(tx, [row.group_id for row in queries.memberships_of(tx, person_id)])


def _found(tx: Tx, who: Who, founder: int, profile: Profile) -> str:
    group = Group(slug=new_slug(), **asdict(profile))
    tx.add(group)
    tx.flush()
    assert group.id is not None
    tx.add(Membership(group_id=group.id, person_id=founder, role=GroupRole.OWNER))
    index(tx, group)
    audit.record(tx, founder, "group_founded", "group", group.slug, name=group.name)
    tell_office(tx, "groups", queries.count(tx, queries.with_status(tx, [], GroupStatus.UNVERIFIED)))
    letters.to_one(tx, "welcome", group, who.email, who.lang, founder, slug=group.slug)
    public_changed(tx)
    return group.slug
