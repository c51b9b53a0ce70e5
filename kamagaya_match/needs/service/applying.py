"""Answering a need, and stepping back."""

from collections.abc import Mapping
from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import ApplicationState, NeedStatus, may_apply_again, may_withdraw, takes_applications
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, public_changed, transaction
from kamagaya_match.who import Who

from . import letters
from .accepted import tell_taken_back
from .rights import group_slug_of, readable

LONGEST_NAME = 60
LONGEST_MESSAGE = 1000
MOST_A_DAY = 20
_DAY = timedelta(days=1)


def apply(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Answer a need with `name` and `message`; the group and the person are told by mail.

    Sent twice, the second time changes nothing. Errors: Refused for visitors and where one cannot apply, Invalid, NotFound.
    """
    with transaction() as tx:
        send(tx, who, slug, values)


def send(tx: Tx, who: Who, slug: str, values: Mapping[str, str]) -> None:
    """`apply`, in the caller's transaction."""
    if who.person_id is None:
        raise Refused("needs.refused.sign_in_first")
    name, message = _read(values)
    need = readable(tx, slug, lock=True)
    row = queries.application_of(tx, need.id or 0, who.person_id)
    if row is not None and row.state == ApplicationState.SENT:
        return
    _may_apply(tx, who, need, row)
    row = row or Application(need_id=need.id or 0, person_id=who.person_id)
    row.state, row.name, row.message, row.reply = ApplicationState.SENT, name, message, ""
    row.created_at, row.answered_at, row.answered_by = clock.now(), None, None
    tx.add(row)
    audit.record(tx, who.person_id, "applied", "need", need.slug)
    letters.to_group(tx, "applied", need, name=name, message=message)
    letters.to_applicant(tx, "sent", need, who, name=name, message=message)


def withdraw(who: Who, slug: str) -> None:
    """Step back from a need that one answered; the group is told. Errors: NotFound, Refused."""
    with transaction() as tx:
        need = queries.locked_need(tx, slug)
        row = queries.application_of(tx, need.id or 0, who.person_id) if need and who.person_id else None
        if need is None or row is None:
            raise NotFound
        if not may_withdraw(ApplicationState(row.state)):
            raise Refused("needs.refused.nothing_to_withdraw")
        step_back(tx, need, row)


def forget(tx: Tx, person_id: int) -> None:
    """Step back from everything and delete what the person wrote, before their account goes."""
    rows = queries.applications_of_person(tx, person_id)
    needs = queries.needs_by_ids(tx, [row.need_id for row in rows])
    for row in rows:
        if may_withdraw(ApplicationState(row.state)):
            step_back(tx, needs[row.need_id], row)
        row.name = row.message = row.reply = ""


def step_back(tx: Tx, need: Need, row: Application) -> None:
    """End an answer by its sender's wish; the group is told."""
    tell_taken_back(tx, row.id or 0)
    row.state = ApplicationState.WITHDRAWN
    audit.record(tx, row.person_id, "application_withdrawn", "need", need.slug)
    letters.to_group(tx, "withdrawn", need, name=row.name)
    recount(tx, need)


def recount(tx: Tx, need: Need) -> None:
    """Keep how many people the need has found; pages that show it are told."""
    tx.flush()
    accepted = queries.accepted_count(tx, need.id or 0)
    if need.accepted != accepted:
        need.accepted = accepted
        public_changed(tx)


def _read(values: Mapping[str, str]) -> tuple[str, str]:
    name, message, errors = " ".join(values.get("name", "").split()), values.get("message", "").strip(), dict[str, str]()
    if not name:
        errors["name"] = "needs.errors.name_missing"
    elif len(name) > LONGEST_NAME:
        errors["name"] = "needs.errors.name_long"
    if not message:
        errors["message"] = "needs.errors.message_missing"
    elif len(message) > LONGEST_MESSAGE:
        errors["message"] = "needs.errors.message_long"
    if errors:
        raise Invalid(errors)
    return name, message


def _may_apply(tx: Tx, who: Who, need: Need, row: Application | None) -> None:
    if who.role_in(group_slug_of(tx, need)) is not None:
        raise Refused("needs.refused.own")
    if row is not None and not may_apply_again(ApplicationState(row.state)):
        raise Refused("needs.refused.answered_already")
    if not takes_applications(clock.today(), NeedStatus(need.status), need.until, need.people_wanted, need.accepted):
        raise Refused("needs.refused.over")
    if queries.sent_since(tx, who.person_id or 0, clock.now() - _DAY) >= MOST_A_DAY:
        raise Refused("needs.refused.too_many", n=MOST_A_DAY)
