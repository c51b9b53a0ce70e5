"""Answering a need, and stepping back."""

from collections.abc import Mapping
from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import (
    ApplicationState,
    NeedStatus,
    Wish,
    fits_whole,
    may_apply_again,
    may_stand_by,
    may_withdraw,
    read_wish,
    takes_applications,
    too_young,
    wrong,
)
from kamagaya_match.needs.rules.party import LONGEST_MESSAGE as LONGEST_MESSAGE
from kamagaya_match.needs.rules.party import LONGEST_NAME as LONGEST_NAME
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, public_changed, transaction
from kamagaya_match.who import Who

from . import letters
from .accepted import tell_taken_back
from .places import choose, let_go
from .rights import group_slug_of, readable

MOST_A_DAY = 20
_DAY = timedelta(days=1)


def apply(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Answer a need with the values of `read_wish`, alone or together, for sure or as a stand-by; both sides are told by mail.

    Sent twice, the second time changes nothing. Errors: Refused for visitors and where one cannot apply, Invalid, NotFound.
    """
    with transaction() as tx:
        send(tx, who, slug, values)


def send(tx: Tx, who: Who, slug: str, values: Mapping[str, str]) -> None:
    """`apply`, in the caller's transaction."""
    if who.person_id is None:
        raise Refused("needs.refused.sign_in_first")
    wish = read_wish(values)
    if errors := wrong(wish):
        raise Invalid(errors)
    need = readable(tx, slug, lock=True)
    row = queries.application_of(tx, need.id or 0, who.person_id)
    state = ApplicationState.STANDBY if wish.standby else ApplicationState.SENT
    if row is not None and row.state in (state, ApplicationState.SENT):
        return
    _may_apply(tx, who, need, row, wish)
    row = row or Application(need_id=need.id or 0, person_id=who.person_id)
    _begin(row, state, wish)
    tx.add(row)
    tx.flush()
    if not wish.standby:
        choose(tx, need, row, wish.shifts)
    _announce(tx, who, need, row)


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
        row.companions = []


def step_back(tx: Tx, need: Need, row: Application) -> None:
    """End an answer by its sender's wish; the group is told, and places in shifts go to those who wait."""
    tell_taken_back(tx, row.id or 0)
    row.state = ApplicationState.WITHDRAWN
    audit.record(tx, row.person_id, "application_withdrawn", "need", need.slug)
    letters.to_group(tx, "withdrawn", need, name=row.name)
    let_go(tx, need, row)
    recount(tx, need)


def recount(tx: Tx, need: Need) -> None:
    """Keep how many people the need has found; pages that show it are told."""
    tx.flush()
    accepted = queries.accepted_count(tx, need.id or 0)
    if need.accepted != accepted:
        need.accepted = accepted
        public_changed(tx)


def _begin(row: Application, state: ApplicationState, wish: Wish) -> None:
    row.state, row.name, row.message, row.reply = state, wish.name, wish.message, ""
    row.party, row.companions, row.age_band = wish.party, list(wish.companions), wish.age_band
    row.created_at, row.answered_at, row.answered_by = clock.now(), None, None
    row.asked_at = row.replied_at = row.reminded_at = row.passed_on_at = None


def _announce(tx: Tx, who: Who, need: Need, row: Application) -> None:
    waits = row.state == ApplicationState.STANDBY
    audit.record(tx, who.person_id, "stood_by" if waits else "applied", "need", need.slug)
    letters.announce(tx, "stood_by" if waits else "applied", "standing_by" if waits else "sent", need, row, who)


def _may_apply(tx: Tx, who: Who, need: Need, row: Application | None, wish: Wish) -> None:
    if who.role_in(group_slug_of(tx, need)) is not None:
        raise Refused("needs.refused.own")
    if row is not None and not may_apply_again(ApplicationState(row.state)):
        raise Refused("needs.refused.answered_already")
    if too_young(wish.age_band, need.youngest):
        raise Invalid({"age": "needs.errors.too_young"})
    _takes(need, wish)
    if queries.sent_since(tx, who.person_id or 0, clock.now() - _DAY) >= MOST_A_DAY:
        raise Refused("needs.refused.too_many", n=MOST_A_DAY)


def _takes(need: Need, wish: Wish) -> None:
    """Refused when the need takes no answer of this kind now."""
    today, status = clock.today(), NeedStatus(need.status)
    if wish.standby and may_stand_by(today, status, need.until):
        return
    if not takes_applications(today, status, need.until, need.people_wanted, need.accepted):
        raise Refused("needs.refused.over")
    if not fits_whole(need.people_wanted, need.accepted, wish.party):
        raise Refused("needs.refused.party", left=(need.people_wanted or 0) - need.accepted)
