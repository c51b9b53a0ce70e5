"""What the office does with groups: look, verify, withdraw that, suspend, reinstate."""

from collections.abc import Mapping, Sequence
from functools import partial

from kamagaya_match.clock import now
from kamagaya_match.groups import queries
from kamagaya_match.groups.models import Group
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.groups.views import (
    OfficeGroup,
    OfficeGroups,
    Reader,
    Trail,
    WaitingGroup,
    member_rows,
    office_group_of,
    office_groups_of,
    trail_of,
    trail_rows,
    waiting_group,
)
from kamagaya_match.paging import page_asked, paged
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.models import AuditEntry
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.folding import query_tokens

from . import letters
from .listening import tell
from .members import names_and_addresses
from .rights import judged_by, office_only

PAGE = 20
LAST_ENTRIES = 10
LONGEST_REASON = 500


def waiting_groups(who: Who, lang: Lang, most: int = PAGE) -> list[WaitingGroup]:
    """The groups that the office has not looked at, the oldest first; Refused for all but the office."""
    office_only(who)
    with reading() as tx:
        return [waiting_group(group, now(), lang) for group in queries.unverified(tx, most)]


def count_waiting(who: Who) -> int:
    """How many groups wait; Refused for all but the office."""
    office_only(who)
    with reading() as tx:
        return queries.count(tx, queries.with_status(tx, [], GroupStatus.UNVERIFIED))


def office_groups(who: Who, asked: Mapping[str, str], lang: Lang) -> OfficeGroups:
    """One page of all groups, the newest first; `asked` may hold `q`, `status` and `page`. Refused for all but the office."""
    office_only(who)
    status = GroupStatus(asked["status"]) if asked.get("status") in set(GroupStatus) else None
    q = asked.get("q", "")[:100]
    with reading() as tx:
        wanted = queries.with_status(tx, query_tokens(q), status)
        found = paged(partial(queries.newest_first, tx, wanted), page_asked(asked), PAGE)
    return office_groups_of(found, q, status or "", lang)


def office_group(who: Who, slug: str, lang: Lang) -> OfficeGroup:
    """One group with all that the office needs to judge it. Errors: NotFound, Refused."""
    with reading() as tx:
        group = judged_by(tx, who, slug)
        rows = queries.memberships(tx, group.id or 0)
        _, entries = queries.trail(tx, slug, 0, LAST_ENTRIES)
        known, names = names_and_addresses(tx, [row.person_id for row in rows]), _names(tx, entries)
    members = member_rows(rows, known, who.person_id, True, lang)
    return office_group_of(group, Reader(office=True), members, trail_rows(entries, names, lang), lang)


def verify(who: Who, slug: str) -> None:
    """Say that the city knows this group. Errors: NotFound, Refused."""
    with transaction() as tx:
        group = judged_by(tx, who, slug)
        _expect(group, GroupStatus.UNVERIFIED)
        group.verified_at, group.verified_by = now(), who.person_id
        _move(tx, who, group, GroupStatus.VERIFIED, "verified", "")


def withdraw(who: Who, slug: str, reason: str) -> None:
    """Take the verification back. Errors: NotFound, Refused, Invalid without a reason."""
    with transaction() as tx:
        group = judged_by(tx, who, slug)
        _expect(group, GroupStatus.VERIFIED)
        group.verified_at, group.verified_by = None, None
        _move(tx, who, group, GroupStatus.UNVERIFIED, "withdrawn", given_reason(reason))


def suspend(who: Who, slug: str, reason: str) -> None:
    """Stop a group: its page is gone and it cannot post. Errors: NotFound, Refused, Invalid without a reason."""
    with transaction() as tx:
        group = judged_by(tx, who, slug)
        _expect(group, GroupStatus.UNVERIFIED, GroupStatus.VERIFIED)
        if group.status == GroupStatus.VERIFIED:
            group.verified_at = group.verified_at or now()  # how it stood, for the day it comes back
        _move(tx, who, group, GroupStatus.SUSPENDED, "suspended", given_reason(reason))


def reinstate(who: Who, slug: str, reason: str) -> None:
    """Let a suspended group go on as it stood before. Errors: NotFound, Refused, Invalid without a reason."""
    with transaction() as tx:
        group = judged_by(tx, who, slug)
        _expect(group, GroupStatus.SUSPENDED)
        before = GroupStatus.VERIFIED if group.verified_at else GroupStatus.UNVERIFIED
        _move(tx, who, group, before, "reinstated", given_reason(reason))


def trail(who: Who, asked: Mapping[str, str], lang: Lang) -> Trail:
    """One page of the trail, of one subject if `asked` names it in `about`. Refused for all but the office."""
    office_only(who)
    about = asked.get("about", "")[:100]
    with reading() as tx:
        found = paged(partial(queries.trail, tx, about), page_asked(asked), PAGE)
        names = _names(tx, found.rows)
    return trail_of(trail_rows(found.rows, names, lang), about, found.total, found.page, found.pages)


def _names(tx: Tx, entries: Sequence[AuditEntry]) -> dict[int, str]:
    return people.names(tx, [entry.person_id for entry in entries if entry.person_id is not None])


def given_reason(reason: str) -> str:
    """The reason, trimmed. Errors: Invalid without one."""
    reason = reason.strip()
    if not reason or len(reason) > LONGEST_REASON:
        raise Invalid({"reason": "office.errors.reason" if not reason else "groups.errors.too_long"})
    return reason


def _expect(group: Group, *expected: GroupStatus) -> None:
    if group.status not in expected:
        raise Refused("office.refused.moved_on")


def _move(tx: Tx, who: Who, group: Group, status: GroupStatus, verb: str, reason: str) -> None:
    group.status = status
    audit.record(tx, who.person_id, f"group_{verb}", "group", group.slug, reason=reason)
    letters.to_owners(tx, verb, group, reason=reason)
    tell(tx, group.id)
    public_changed(tx)
