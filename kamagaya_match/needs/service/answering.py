"""A group's answer to those who applied."""

from kamagaya_match import clock
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import ApplicationState, may_answer
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.contacts import without_contacts

from . import letters
from .accepted import tell_accepted
from .applying import recount
from .places import let_go
from .reply_times import replied
from .rights import editable, not_suspended

LONGEST_REPLY = 1000


def accept(who: Who, number: int, reply: str = "") -> None:
    """Say yes to an application; from now on both sides know each other's contact.

    Errors: NotFound, Refused (answered or withdrawn meanwhile, the group is suspended), Invalid.
    """
    reply = _read(reply)
    with transaction() as tx:
        need, row, person = _answerable(tx, who, number, ApplicationState.ACCEPTED)
        _settle(tx, who, need, row, ApplicationState.ACCEPTED, reply)
        audit.record(tx, who.person_id, "application_accepted", "need", need.slug, person=str(row.person_id))
        letters.introduce(tx, need, row, person)
        recount(tx, need)
        tell_accepted(tx, number)


def decline(who: Who, number: int, reply: str) -> None:
    """Say no to an application, with a kind reason. Errors: NotFound, Refused, Invalid without a reason."""
    reply = _read(reply)
    if not reply:
        raise Invalid({"reply": "need_desk.reply_missing"})
    with transaction() as tx:
        need, row, person = _answerable(tx, who, number, ApplicationState.DECLINED)
        _settle(tx, who, need, row, ApplicationState.DECLINED, reply)
        audit.record(tx, who.person_id, "application_declined", "need", need.slug, person=str(row.person_id))
        seen = without_contacts(reply, letters.hidden_in(row), person.lang)
        letters.to_applicant(tx, "declined", need, person, name=row.name, reply=seen)
        let_go(tx, need, row)


def _read(reply: str) -> str:
    reply = reply.strip()
    if len(reply) > LONGEST_REPLY:
        raise Invalid({"reply": "need_desk.reply_long"})
    return reply


def _answerable(tx: Tx, who: Who, number: int, answer: ApplicationState) -> tuple[Need, Application, Who]:
    """The need, locked, its application and who sent it, if `who` may give this answer now."""
    slug = queries.slug_answered(tx, number)
    need = editable(tx, who, slug)
    row = queries.application_by_id(tx, number)
    if row is None:
        raise NotFound
    not_suspended(tx, need.group_id)
    person = people.who_is(tx, row.person_id)
    if person is None or not may_answer(ApplicationState(row.state), answer):
        raise Refused("need_desk.answered_already")
    return need, row, person


def _settle(tx: Tx, who: Who, need: Need, row: Application, state: ApplicationState, reply: str) -> None:
    row.state, row.reply, row.answered_at, row.answered_by = state, reply, clock.now(), who.person_id
    replied(tx, need, row)
