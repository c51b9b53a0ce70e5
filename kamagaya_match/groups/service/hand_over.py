"""A group goes into other hands: offered by an owner and accepted by mail, or helped by the office while nobody answers."""

from kamagaya_match.clock import now
from kamagaya_match.groups import queries
from kamagaya_match.groups.models import Group, HandOver, Membership
from kamagaya_match.groups.rules import HAND_OVER_LASTS, GroupRole, invitation_open
from kamagaya_match.groups.views import HandOverView
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import hashed, new_token
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.dates import day
from kamagaya_match.words.text import fold_mail

from . import letters
from .office import given_reason
from .rights import group_named, judged_by


def offer_hand_over(who: Who, slug: str, person_id: int) -> None:
    """Ask another member by mail to take the group over; an earlier question ends.

    Errors: NotFound, Refused for all but the group's own owners.
    """
    if who.role_in(slug) is not GroupRole.OWNER or who.person_id is None:
        raise Refused("groups.refused.not_an_owner")
    with transaction() as tx:
        group = group_named(tx, slug)
        heir = people.who_is(tx, person_id) if _membership(tx, group, person_id) and person_id != who.person_id else None
        if heir is None:
            raise NotFound
        _end_open(tx, group)
        token, until = new_token(), now() + HAND_OVER_LASTS
        tx.add(HandOver(group_id=group.id or 0, from_person=who.person_id, to_person=person_id, token_hash=hashed(token), expires_at=until))
        audit.record(tx, who.person_id, "hand_over_offered", "group", slug, person=str(person_id))
        facts = {"owner": who.name or who.email, "token": token, "until": day(until, heir.lang)}
        letters.to_one(tx, "hand_over", group, heir.email, heir.lang, person_id, **facts)


def take_back_hand_over(who: Who, slug: str) -> None:
    """Withdraw the question. Errors: NotFound, Refused for all but the group's own owners."""
    if who.role_in(slug) is not GroupRole.OWNER:
        raise Refused("groups.refused.not_an_owner")
    with transaction() as tx:
        if not _end_open(tx, group := group_named(tx, slug)):
            raise NotFound
        audit.record(tx, who.person_id, "hand_over_taken_back", "group", group.slug)


def hand_over_view(token: str, lang: Lang) -> HandOverView:
    """What the link of the mail shows."""
    with reading() as tx:
        offer = queries.hand_over_with(tx, hashed(token))
        found = queries.groups_by_ids(tx, [offer.group_id]) if offer else []
        if offer is None or not found:
            return HandOverView()
        names = people.names(tx, [offer.from_person, offer.to_person])
        state = "used" if offer.accepted_at else "open" if _still(tx, offer, found[0]) else "over"
    return HandOverView(
        state=state,
        group_name=found[0].name,
        group_href=f"/groups/{found[0].slug}",
        desk_href=f"/group-desk/{found[0].slug}/",
        from_name=names.get(offer.from_person, ""),
        to_name=names.get(offer.to_person, ""),
        until=day(offer.expires_at, lang),
    )


def accept_hand_over(token: str) -> str:
    """Become the owner in place of who asked, who stays as an editor; the slug. The mail's secret is proof enough of who answers.

    Errors: Refused when it is over.
    """
    with transaction() as tx:
        offer = queries.hand_over_with(tx, hashed(token))
        group = queries.groups_by_ids(tx, [offer.group_id])[0] if offer else None
        if offer is None or group is None or not _still(tx, offer, group):
            raise Refused("groups.refused.hand_over_over")
        heir, before = _membership(tx, group, offer.to_person), _membership(tx, group, offer.from_person)
        assert heir is not None
        assert before is not None
        offer.accepted_at = now()
        heir.role, heir.acting, before.role, before.acting = GroupRole.OWNER, False, GroupRole.EDITOR, False
        audit.record(tx, offer.to_person, "hand_over_accepted", "group", group.slug, person=str(offer.from_person))
        names = people.names(tx, [offer.to_person])
        letters.to_members(tx, "handed_over", group, owner=names.get(offer.to_person, ""))
        return group.slug


def appoint_acting(who: Who, slug: str, email: str, reason: str) -> None:
    """The office puts somebody in who acts as owner while the group is silent; every member is told, with the reason.

    Errors: NotFound, Refused for all but the office, Invalid without a reason or for an address without an account.
    """
    reason = given_reason(reason)
    with transaction() as tx:
        group = judged_by(tx, who, slug)
        person_id = people.person_with(tx, fold_mail(email))
        if person_id is None:
            raise Invalid({"email": "groups.errors.no_account"})
        member = _membership(tx, group, person_id)
        if member is not None and member.role == GroupRole.OWNER:
            raise Invalid({"email": "groups.errors.owner_already"})
        if member is None:
            tx.add(Membership(group_id=group.id or 0, person_id=person_id, role=GroupRole.OWNER, acting=True))
        else:
            member.role, member.acting = GroupRole.OWNER, True
        tx.flush()
        audit.record(tx, who.person_id, "acting_owner_appointed", "group", slug, person=str(person_id), reason=reason)
        letters.to_members(tx, "acting_owner", group, owner=people.names(tx, [person_id]).get(person_id, ""), reason=reason)


def _membership(tx: Tx, group: Group, person_id: int) -> Membership | None:
    return queries.membership(tx, group.id or 0, person_id)


def _end_open(tx: Tx, group: Group) -> bool:
    found = queries.open_hand_overs(tx, group.id or 0, now())
    for offer in found:
        offer.revoked_at = now()
    return bool(found)


def _still(tx: Tx, offer: HandOver, group: Group) -> bool:
    """Whether it can be accepted: in time, not taken back, by a member, from somebody who is an owner still."""
    giver, settled = _membership(tx, group, offer.from_person), offer.accepted_at is not None or offer.revoked_at is not None
    owns = giver is not None and giver.role == GroupRole.OWNER
    return invitation_open(now(), offer.expires_at, settled=settled) and owns and _membership(tx, group, offer.to_person) is not None
