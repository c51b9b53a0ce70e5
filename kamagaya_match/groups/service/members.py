"""The members of a group: who they are, what they may do, and leaving."""

from kamagaya_match.clock import now
from kamagaya_match.groups import queries
from kamagaya_match.groups.models import Group, Membership
from kamagaya_match.groups.rules import GroupRole, leaves_an_owner
from kamagaya_match.groups.views import HandOverOffer, MembersView, invited_rows, member_rows, offer_of
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from . import letters
from .history import history_of
from .rights import edited_by, group_named, managed_by, may_manage


def members_view(who: Who, slug: str, lang: Lang) -> MembersView:
    """The members as one of them sees them; addresses and invitations for owners only. Errors: NotFound, Refused."""
    manages = may_manage(who, slug)
    with reading() as tx:
        group = edited_by(tx, who, slug)
        rows = queries.memberships(tx, group.id or 0)
        invited = queries.open_invitations(tx, group.id or 0, now()) if manages else []
        known = names_and_addresses(tx, [row.person_id for row in rows])
        offers = queries.open_hand_overs(tx, group.id or 0, now())
        history = history_of(tx, slug, lang)
    heirs = [[str(row.person_id), known.get(row.person_id, ("", ""))[0]] for row in rows if row.person_id != who.person_id]
    return MembersView(
        slug=slug,
        name=group.name,
        members=member_rows(rows, known, who.person_id, manages, lang),
        invited=invited_rows(invited, lang),
        may_manage=manages,
        may_leave=any(row.person_id == who.person_id for row in rows),
        owns=who.role_in(slug) is GroupRole.OWNER,
        heirs=heirs,
        offered=offer_of(known.get(offers[0].to_person, ("", ""))[0], offers[0].expires_at, lang) if offers else HandOverOffer(),
        history=history,
    )


def names_and_addresses(tx: Tx, ids: list[int]) -> dict[int, tuple[str, str]]:
    """Name and address of these people by id; someone who left is not there."""
    found = (people.who_is(tx, person_id) for person_id in ids)
    return {who.person_id: (who.name, who.email) for who in found if who is not None and who.person_id is not None}


def change_role(who: Who, slug: str, person_id: int, role: str) -> None:
    """Give a member another part. Errors: NotFound, Refused (also when no owner would be left), Invalid."""
    if role not in set(GroupRole):
        raise Invalid({"role": "groups.errors.role"})
    with transaction() as tx:
        group = managed_by(tx, who, slug)
        member = _member(tx, group, person_id)
        if member.role == role:
            return
        if role != GroupRole.OWNER:
            _keep_an_owner(tx, group, person_id)
        audit.record(tx, who.person_id, "member_role_changed", "group", slug, person=str(person_id), role=f"{member.role} → {role}")
        member.role, member.acting = role, False


def remove_member(who: Who, slug: str, person_id: int) -> None:
    """Take a member out of the group, who is told by mail. Errors: NotFound, Refused."""
    with transaction() as tx:
        group = managed_by(tx, who, slug)
        _take_out(tx, who.person_id, group, person_id, "member_removed")
        gone = people.who_is(tx, person_id)
        if gone is not None and person_id != who.person_id:
            letters.to_one(tx, "removed", group, gone.email, gone.lang, person_id)


def leave(who: Who, slug: str) -> None:
    """Leave a group oneself; Refused for its last owner. Errors: NotFound."""
    if who.person_id is None:
        raise NotFound
    with transaction() as tx:
        _take_out(tx, who.person_id, group_named(tx, slug), who.person_id, "member_left")


def leave_all(tx: Tx, person_id: int) -> None:
    """Take a person out of every group, before their account goes; Refused when one would be left without an owner."""
    groups = {group.id: group for group in queries.groups_by_ids(tx, [row.group_id for row in queries.memberships_of(tx, person_id)])}
    for group in groups.values():
        _take_out(tx, person_id, group, person_id, "member_left")


def _take_out(tx: Tx, by: int | None, group: Group, person_id: int, verb: str) -> None:
    member = _member(tx, group, person_id)
    _keep_an_owner(tx, group, person_id)
    tx.delete(member)
    audit.record(tx, by, verb, "group", group.slug, person=str(person_id))


def _member(tx: Tx, group: Group, person_id: int) -> Membership:
    member = queries.membership(tx, group.id or 0, person_id)
    if member is None:
        raise NotFound
    return member


def _keep_an_owner(tx: Tx, group: Group, leaving: int) -> None:
    if not leaves_an_owner(queries.roles_in(tx, group.id or 0), leaving):
        raise Refused("groups.refused.last_owner", group=group.name)
