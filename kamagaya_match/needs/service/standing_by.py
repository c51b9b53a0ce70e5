"""Who would come if nobody else does: asked by the group, turned into an application by one tap."""

from kamagaya_match import clock
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.people import service as people
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who

from . import letters
from .applying import step_back
from .rights import editable, not_suspended


def ask_standby(who: Who, number: int) -> None:
    """Ask somebody who stands by whether they would come now; asked again, nothing changes. Errors: NotFound, Refused."""
    with transaction() as tx:
        need = editable(tx, who, queries.slug_answered(tx, number))
        row = queries.application_by_id(tx, number)
        if row is None:
            raise NotFound
        not_suspended(tx, need.group_id)
        person = people.who_is(tx, row.person_id)
        if row.state != ApplicationState.STANDBY or person is None:
            raise Refused("need_desk.answered_already")
        if row.asked_at is not None:
            return
        row.asked_at = clock.now()
        audit.record(tx, who.person_id, "standby_asked", "need", need.slug, person=str(row.person_id))
        letters.to_applicant(tx, "standby_asked", need, person, name=row.name, application=row.slug)


def answer_standby(who: Who, slug: str, *, comes: bool) -> None:
    """Say yes, and be an applicant like all others, or no, and be none, to the group's question about the application `slug`.

    Saying yes twice changes nothing. Errors: NotFound, Refused when the group has not asked.
    """
    with transaction() as tx:
        need, row = _own(tx, who, slug)
        if row.state == ApplicationState.SENT and row.asked_at is not None and comes:
            return
        if row.state != ApplicationState.STANDBY or row.asked_at is None:
            raise Refused("needs.refused.not_asked")
        if not comes:
            step_back(tx, need, row)
            return
        row.state, row.created_at = ApplicationState.SENT, clock.now()
        audit.record(tx, who.person_id, "applied", "need", need.slug)
        letters.announce(tx, "standby_comes", "sent", need, row, who)


def _own(tx: Tx, who: Who, slug: str) -> tuple[Need, Application]:
    """One's own application with its need, locked."""
    row = queries.application_named(tx, slug)
    if row is None or who.person_id is None or row.person_id != who.person_id:
        raise NotFound
    need = queries.locked_need(tx, queries.slug_answered(tx, row.id or 0))
    row = queries.application_by_id(tx, row.id or 0)
    if need is None or row is None:
        raise NotFound
    return need, row
