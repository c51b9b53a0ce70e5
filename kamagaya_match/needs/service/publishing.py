"""A need's way from draft to published, its end, and its return."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import NeedStatus, is_listed, missing_for_publishing, status_when_handed_in
from kamagaya_match.needs.rules.standing import ClosedWhy
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction
from kamagaya_match.who import Who

from . import letters
from .helping import note_help, reason_for_helping
from .indexing import unindex
from .rights import editable, for_office, may_become, standing_of, writable
from .standing import confirm, keep_up
from .writing import facts_of

LONGEST_REASON = 500
ANOTHER_MONTH = timedelta(days=30)


def missing(who: Who, slug: str) -> list[str]:
    """Catalogue keys of what the need still lacks before it can be published. Errors: NotFound."""
    with reading() as tx:
        return missing_for_publishing(facts_of(writable(tx, who, slug)), clock.today())


def hand_in(who: Who, slug: str) -> NeedStatus:
    """Publish a draft, or hand it to the office when the group is not verified yet; the new status.

    Errors: Refused (something is missing, or the group cannot post), NotFound.
    """
    with transaction() as tx:
        need = editable(tx, who, slug)
        if queries.scoping_of(tx, need.id or 0, only_open=True):
            raise Refused("need_desk.shaping.open")
        return publish(tx, who, need)


def publish(tx: Tx, who: Who, need: Need) -> NeedStatus:
    """`hand_in` in the caller's transaction, whoever may speak for the group there."""
    _expect(need, NeedStatus.DRAFT)
    _complete(need)
    after = status_when_handed_in(standing_of(tx, need.group_id), office=who.is_office)
    _move(tx, who, need, after, "published" if after is NeedStatus.PUBLISHED else "handed_in")
    if after is NeedStatus.PENDING:
        groups.tell_office(tx, "needs", queries.count_waiting(tx))
    return after


def approve(who: Who, slug: str) -> None:
    """The office publishes a post that waited; the group is told. Errors: NotFound, Refused."""
    with transaction() as tx:
        need = for_office(tx, who, slug)
        _expect(need, NeedStatus.PENDING)
        _complete(need)
        _move(tx, who, need, NeedStatus.PUBLISHED, "approved")
        letters.to_group(tx, "approved", need)


def send_back(who: Who, slug: str, reason: str) -> None:
    """The office gives a post back to its group, with what to mend; a published one is public no more.

    Errors: NotFound, Refused, Invalid without a reason.
    """
    reason = reason.strip()[:LONGEST_REASON]
    if not reason:
        raise Invalid({"reason": "need_desk.reason_missing"})
    with transaction() as tx:
        need = for_office(tx, who, slug)
        _expect(need, NeedStatus.PENDING, NeedStatus.PUBLISHED)
        _move(tx, who, need, NeedStatus.DRAFT, "sent_back", reason=reason)
        letters.to_group(tx, "sent_back", need, reason=reason)


def take_back(who: Who, slug: str) -> None:
    """Make a post that waits for the office a draft again. Errors: NotFound, Refused."""
    with transaction() as tx:
        need = editable(tx, who, slug)
        _expect(need, NeedStatus.PENDING)
        _move(tx, who, need, NeedStatus.DRAFT, "taken_back")


def close(who: Who, slug: str, reason: str = "") -> None:
    """End a need; its page stays, answers can still be given to those who applied.

    The office gives a reason, which the group's members read. Errors: NotFound, Refused, Invalid without it.
    """
    with transaction() as tx:
        need = editable(tx, who, slug)
        helped = reason_for_helping(tx, who, need, reason)
        _move(tx, who, need, NeedStatus.CLOSED, "closed", **helped)
        need.closed_at, need.closed_why = clock.now(), ClosedWhy.GROUP
        note_help(tx, who, need, "office_closed_need", helped)


def reopen(who: Who, slug: str, reason: str = "") -> None:
    """Take applications again; what the clock closed gets new days. The office gives a reason.

    Errors: NotFound, Refused (something is missing, such as a day that is not past), Invalid.
    """
    with transaction() as tx:
        need = editable(tx, who, slug)
        helped = reason_for_helping(tx, who, need, reason)
        _expect(need, NeedStatus.CLOSED)
        if need.closed_why == ClosedWhy.STALE:
            keep_up(tx, who.person_id, need)
        else:
            _complete(need)
            _move(tx, who, need, NeedStatus.PUBLISHED, "reopened", **helped)
            need.closed_at = None
        note_help(tx, who, need, "office_reopened_need", helped)


def seek_again(tx: Tx, who: Who, slug: str) -> None:
    """Ask for one more person, because somebody has left: open again if need be, for another month if its day is past.

    Errors: NotFound, Refused.
    """
    need = editable(tx, who, slug)
    if need.people_wanted is not None and need.accepted >= need.people_wanted:
        need.people_wanted = need.accepted + 1
    if need.until is None or need.until < clock.today():
        need.until = clock.today() + ANOTHER_MONTH
    need.updated_at = clock.now()
    public_changed(tx)
    if need.status != NeedStatus.PUBLISHED:
        _expect(need, NeedStatus.CLOSED)
        _complete(need)
        _move(tx, who, need, NeedStatus.PUBLISHED, "reopened")
        need.closed_at = None


def delete_draft(who: Who, slug: str) -> None:
    """Throw a draft away; what was ever published is closed instead. Errors: NotFound, Refused."""
    with transaction() as tx:
        need = editable(tx, who, slug)
        if need.status != NeedStatus.DRAFT or need.published_at is not None:
            raise Refused("need_desk.only_drafts")
        audit.record(tx, who.person_id, "deleted_draft", "need", need.slug, title=need.title)
        unindex(tx, need)
        queries.delete_scoping(tx, need.id or 0)
        queries.delete_shifts(tx, need.id or 0)
        tx.delete(need)


def _expect(need: Need, *statuses: NeedStatus) -> None:
    if need.status not in statuses:
        raise Refused("need_desk.already_done")


def _complete(need: Need) -> None:
    if missing_for_publishing(facts_of(need), clock.today()):
        raise Refused("need_desk.still_missing")


def _move(tx: Tx, who: Who, need: Need, after: NeedStatus, verb: str, **facts: str) -> None:
    may_become(tx, who, need, after)
    if is_listed(after) or is_listed(NeedStatus(need.status)):
        public_changed(tx)
    need.status, need.updated_at = after, clock.now()
    if after is NeedStatus.PUBLISHED:
        need.published_at = need.published_at or clock.now()
        confirm(need)
    audit.record(tx, who.person_id, verb, "need", need.slug, title=need.title, **facts)
