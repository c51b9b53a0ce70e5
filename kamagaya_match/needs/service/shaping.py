"""A group asks a coordinator to shape a draft with it; both write, and it is published when both have said yes."""

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Need, Scoping, ScopingNote
from kamagaya_match.needs.rules import NeedStatus, missing_for_publishing
from kamagaya_match.needs.rules.scoping import ScopingState, Side, is_open, may_agree, may_take
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.keys import row_id
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Role, Who
from kamagaya_match.words.contacts import Until, without_contacts

from . import letters
from .agreeing import keep_yeses, yeses_of
from .publishing import publish
from .rights import coordinates, editable, group_slug_of, not_suspended, side_in
from .writing import facts_of

LONGEST_NOTE = 1000
MOST_NOTES = 200


def ask_coordinator(who: Who, slug: str, text: str = "") -> None:
    """Ask for a coordinator's help with a draft, with a first note; the coordinators are told. Errors: NotFound, Refused, Invalid."""
    text = _read(text, needed=False)
    with transaction() as tx:
        need = editable(tx, who, slug)
        not_suspended(tx, need.group_id)
        if need.status != NeedStatus.DRAFT:
            raise Refused("need_desk.already_done")
        scoping = queries.scoping_of(tx, need.id or 0) or Scoping(need_id=need.id or 0)
        if scoping.id is not None and is_open(ScopingState(scoping.state)):
            return
        _start(tx, who, scoping)
        audit.record(tx, who.person_id, "shaping_asked", "need", need.slug, title=need.title)
        _add_note(tx, who, scoping, text, by_coordinator=False)
        for one in people.holders(tx, Role.COORDINATOR) or people.holders(tx, Role.OFFICE):
            letters.to_applicant(tx, "shaping_asked", need, one, name=one.name, note=without_contacts(text, Until.YES, one.lang))


def take(who: Who, slug: str) -> None:
    """Become the coordinator of a waiting request; the group is told. Errors: NotFound, Refused (taken, or one's own group)."""
    with transaction() as tx:
        need, scoping = _for_coordinators(tx, who, slug)
        _give(tx, who, need, scoping, who)


def assign(who: Who, slug: str, person: object) -> None:
    """The office gives a request to a coordinator, also one that another had; both sides are told. Errors: NotFound, Refused."""
    if not who.is_office:
        raise NotFound
    with transaction() as tx:
        need, scoping = _for_coordinators(tx, who, slug)
        one = people.who_is(tx, row_id(person))
        if one is None:
            raise NotFound
        if scoping.coordinator_id == one.person_id:
            return
        scoping.state, scoping.coordinator_id = ScopingState.WAITING, None
        _give(tx, who, need, scoping, one)
        letters.to_applicant(tx, "shaping_assigned", need, one, name=one.name)


def write_note(who: Who, slug: str, text: str) -> None:
    """Say something to the other side, who gets it by mail. Errors: NotFound, Refused, Invalid."""
    text = _read(text, needed=True)
    with transaction() as tx:
        need, scoping, side = _at_work(tx, who, slug)
        if len(queries.notes_of(tx, scoping.id or 0, MOST_NOTES)) >= MOST_NOTES:
            raise Refused("need_desk.shaping.too_many_notes")
        _add_note(tx, who, scoping, text, by_coordinator=side is Side.COORDINATOR)
        _tell_other(tx, "shaping_note", need, scoping, side, note=text)


def agree(who: Who, slug: str) -> bool:
    """Say yes to the draft as it stands; whether it was published (or handed in) because the other side had agreed.

    Errors: NotFound, Refused (no coordinator yet, or something is missing).
    """
    with transaction() as tx:
        need, scoping, side = _at_work(tx, who, slug)
        lacking = missing_for_publishing(facts_of(need), clock.today())
        if not may_agree(ScopingState(scoping.state), len(lacking)):
            raise Refused("need_desk.still_missing" if lacking else "need_desk.shaping.not_taken")
        yeses = yeses_of(scoping).said_by(side)
        keep_yeses(scoping, yeses)
        audit.record(tx, who.person_id, "shaping_yes", "need", need.slug, side=side)
        if yeses.both:
            scoping.state, scoping.ended_at = ScopingState.AGREED, clock.now()
            publish(tx, who, need)
        _tell_other(tx, "shaping_agreed" if yeses.both else "shaping_yes", need, scoping, side)
        return yeses.both


def end_shaping(who: Who, slug: str) -> None:
    """Go on alone: the draft stays with the group, the other side is told. Errors: NotFound."""
    with transaction() as tx:
        need, scoping, side = _at_work(tx, who, slug)
        scoping.state, scoping.ended_at = ScopingState.ENDED, clock.now()
        audit.record(tx, who.person_id, "shaping_ended", "need", need.slug, side=side)
        _tell_other(tx, "shaping_ended", need, scoping, side)


def forget_shaping(tx: Tx, person_id: int) -> None:
    """Give back what somebody shapes and blank what they wrote, before their account goes."""
    for scoping in queries.scopings_of_person(tx, person_id):
        scoping.state, scoping.coordinator_id, scoping.coordinator_yes_at = ScopingState.WAITING, None, None
    for note in queries.notes_by(tx, person_id):
        note.text = ""


def _start(tx: Tx, who: Who, scoping: Scoping) -> None:
    scoping.state, scoping.asked_by, scoping.asked_at = ScopingState.WAITING, who.person_id, clock.now()
    scoping.coordinator_id = scoping.taken_at = scoping.ended_at = None
    scoping.group_yes_at = scoping.coordinator_yes_at = None
    tx.add(scoping)
    tx.flush()


def _give(tx: Tx, who: Who, need: Need, scoping: Scoping, one: Who) -> None:
    """Make `one` the coordinator, as `who` wishes."""
    member = group_slug_of(tx, need) in {slug for slug, _ in groups.roles_of(tx, one.person_id or 0)}
    if not may_take(ScopingState(scoping.state), coordinator=coordinates(one), member=member):
        raise Refused("need_desk.shaping.own_group" if member else "need_desk.already_done")
    scoping.state, scoping.coordinator_id, scoping.taken_at = ScopingState.WORKING, one.person_id, clock.now()
    scoping.coordinator_yes_at = None
    audit.record(tx, who.person_id, "shaping_taken", "need", need.slug, coordinator=str(one.person_id))
    letters.to_group(tx, "shaping_taken", need, name=one.name)


def _for_coordinators(tx: Tx, who: Who, slug: str) -> tuple[Need, Scoping]:
    need = queries.locked_need(tx, slug) if coordinates(who) else None
    scoping = queries.scoping_of(tx, need.id or 0, only_open=True) if need else None
    if need is None or scoping is None:
        raise NotFound
    return need, scoping


def _at_work(tx: Tx, who: Who, slug: str) -> tuple[Need, Scoping, Side]:
    """The need, locked, its shaping, and for whom this person speaks."""
    need = queries.locked_need(tx, slug)
    side = side_in(tx, who, need) if need else None
    scoping = queries.scoping_of(tx, need.id or 0, only_open=True) if need else None
    if need is None or side is None or scoping is None:
        raise NotFound
    return need, scoping, side


def _read(text: str, *, needed: bool) -> str:
    text = text.strip()
    if needed and not text:
        raise Invalid({"note": "need_desk.shaping.note_missing"})
    if len(text) > LONGEST_NOTE:
        raise Invalid({"note": "need_desk.shaping.note_long"})
    return text


def _add_note(tx: Tx, who: Who, scoping: Scoping, text: str, *, by_coordinator: bool) -> None:
    if text:
        tx.add(ScopingNote(scoping_id=scoping.id or 0, person_id=who.person_id, by_coordinator=by_coordinator, text=text))


def _tell_other(tx: Tx, mail: str, need: Need, scoping: Scoping, side: Side, **values: object) -> None:
    """A mail to the side that did not act; nobody is told while no coordinator is there."""
    if side is Side.COORDINATOR:
        letters.to_group(tx, mail, need, **values)
    elif scoping.coordinator_id is not None and (one := people.who_is(tx, scoping.coordinator_id)):
        letters.to_applicant(tx, f"{mail}_coordinator", need, one, **values)
