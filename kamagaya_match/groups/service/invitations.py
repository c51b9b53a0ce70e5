"""Invitations by mail: sent by owners, taken back, accepted by the person invited."""

from datetime import timedelta

from kamagaya_match.clock import now
from kamagaya_match.groups import queries
from kamagaya_match.groups.models import Group, Invitation, Membership
from kamagaya_match.groups.rules import GroupRole, invitation_expires, invitation_open
from kamagaya_match.groups.views import InvitationView, masked
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import hashed, new_token
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import LANGS, Lang, say
from kamagaya_match.words.dates import day
from kamagaya_match.words.text import fold_mail, mail_ok

from . import letters
from .rights import managed_by

MOST_A_DAY = 20
_DAY = timedelta(days=1)


def invite(who: Who, slug: str, email: str, role: str, lang: str = "ja") -> None:
    """Ask an address to join; an earlier invitation to it ends. `lang` counts for people without an account.

    Errors: NotFound, Refused (not an owner, too many a day), Invalid.
    """
    address = _checked(email, role)
    with transaction() as tx:
        group = managed_by(tx, who, slug)
        assert group.id is not None
        known = people.person_with(tx, address)
        if known is not None and queries.membership(tx, group.id, known) is not None:
            raise Invalid({"email": "groups.errors.member_already"})
        if queries.sent_since(tx, group.id, now() - _DAY) >= MOST_A_DAY:
            raise Refused("groups.refused.too_many_invitations", n=MOST_A_DAY)
        _end_earlier(tx, group.id, address)
        token = _write(tx, who, group, address, role)
        _send(tx, who, group, address, known, role, token, lang)


def revoke_invitation(who: Who, slug: str, invitation_id: int) -> None:
    """Take an invitation back. Errors: NotFound, Refused."""
    with transaction() as tx:
        group = managed_by(tx, who, slug)
        invitation = queries.invitation(tx, group.id or 0, invitation_id)
        if invitation is None or not _is_open(invitation):
            raise NotFound
        invitation.revoked_at = now()
        audit.record(tx, who.person_id, "invitation_revoked", "group", slug, address=masked(invitation.email))


def invitation_view(token: str, who: Who, lang: Lang) -> InvitationView:
    """What the link of a mail shows to this person."""
    with reading() as tx:
        invitation = queries.invitation_with(tx, hashed(token))
        found = queries.groups_by_ids(tx, [invitation.group_id]) if invitation else []
    if invitation is None or not found:
        return InvitationView()
    return InvitationView(
        state=_state(invitation, who),
        group_name=found[0].name,
        group_kana=found[0].kana,
        group_href=f"/groups/{found[0].slug}",
        role_text=say(lang, f"group_roles.{invitation.role}"),
        about_role=say(lang, f"groups.about_role.{invitation.role}"),
        email=masked(invitation.email),
        until=day(invitation.expires_at, lang),
    )


def invited_address(token: str) -> str:
    """The address that an open invitation is for, empty when it is not open."""
    with reading() as tx:
        invitation = queries.invitation_with(tx, hashed(token))
    return invitation.email if invitation and _is_open(invitation) else ""


def accept(who: Who, token: str) -> str:
    """Join the group that invited this person; gives its slug. Errors: Refused when it is over or meant for somebody else."""
    if who.person_id is None:
        raise Refused("groups.refused.sign_in_first")
    with transaction() as tx:
        invitation = queries.invitation_with(tx, hashed(token))
        if invitation is None or not _is_open(invitation):
            raise Refused("groups.refused.invitation_over")
        if invitation.email != fold_mail(who.email):
            raise Refused("groups.refused.invited_another", address=masked(invitation.email))
        invitation.accepted_at = now()
        [group] = queries.groups_by_ids(tx, [invitation.group_id])
        _join(tx, group, who.person_id, GroupRole(invitation.role))
        return group.slug


def _checked(email: str, role: str) -> str:
    address, errors = fold_mail(email), dict[str, str]()
    if not mail_ok(address):
        errors["email"] = "groups.errors.mail" if address else "groups.errors.mail_missing"
    if role not in set(GroupRole):
        errors["role"] = "groups.errors.role"
    if errors:
        raise Invalid(errors)
    return address


def _end_earlier(tx: Tx, group_id: int, address: str) -> None:
    for earlier in queries.open_invitations(tx, group_id, now()):
        if earlier.email == address:
            earlier.revoked_at = now()


def _write(tx: Tx, who: Who, group: Group, address: str, role: str) -> str:
    token, sent = new_token(), now()
    invitation = Invitation(
        group_id=group.id or 0,
        email=address,
        role=role,
        token_hash=hashed(token),
        invited_by=who.person_id,
        created_at=sent,
        expires_at=invitation_expires(sent),
    )
    tx.add(invitation)
    audit.record(tx, who.person_id, "member_invited", "group", group.slug, address=masked(address), role=role)
    return token


def _send(tx: Tx, who: Who, group: Group, address: str, known: int | None, role: str, token: str, lang: str) -> None:
    person = people.who_is(tx, known) if known is not None else None
    spoken: Lang = person.lang if person else next((one for one in LANGS if one == lang), "ja")
    until = day(invitation_expires(now()), spoken)
    facts = {"inviter": who.name or who.email, "role": say(spoken, f"group_roles.{role}"), "until": until, "token": token}
    letters.to_one(tx, "invited", group, address, spoken, known, **facts)


def _is_open(invitation: Invitation) -> bool:
    settled = invitation.accepted_at is not None or invitation.revoked_at is not None
    return invitation_open(now(), invitation.expires_at, settled=settled)


def _state(invitation: Invitation, who: Who) -> str:
    if invitation.accepted_at is not None:
        return "used"
    if not _is_open(invitation):
        return "over"
    if not who.signed_in:
        return "open"
    return "mine" if fold_mail(who.email) == invitation.email else "other"


def _join(tx: Tx, group: Group, person_id: int, role: GroupRole) -> None:
    """Add the member; who is one already may only gain by it."""
    member = queries.membership(tx, group.id or 0, person_id)
    if member is None:
        tx.add(Membership(group_id=group.id or 0, person_id=person_id, role=role))
    elif role is GroupRole.OWNER:
        member.role = role
    audit.record(tx, person_id, "member_joined", "group", group.slug, role=role)
