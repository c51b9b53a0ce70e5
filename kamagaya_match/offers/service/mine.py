"""What one person gives: said, changed, paused and deleted by that person alone."""

from collections.abc import Collection, Mapping
from dataclasses import asdict

from kamagaya_match import clock
from kamagaya_match.city import area_named
from kamagaya_match.offers.models import Invite, PersonOffer
from kamagaya_match.offers.queries import invites, persons
from kamagaya_match.offers.rules import InviteState, PersonDraft, near, person_values, read_person
from kamagaya_match.offers.views import MyOffer, my_offer
from kamagaya_match.problems import Invalid, NotFound
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import new_slug
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.contacts import Until, without_contacts

from .introduced import introduced


def mine(who: Who, lang: Lang) -> MyOffer:
    """One's own offer, and how many invitations wait. Errors: NotFound for visitors."""
    person_id = _id(who)
    with reading() as tx:
        waiting = sum(invite.state == InviteState.SENT for invite in invites.of_person(tx, person_id))
        return my_offer(persons.of_person(tx, person_id), waiting, lang)


def my_values(who: Who) -> dict[str, str]:
    """One's own offer as the form shows it; empty when there is none. Errors: NotFound for visitors."""
    with reading() as tx:
        row = persons.of_person(tx, _id(who))
    return person_values(row) if row else {}


def save_mine(who: Who, values: Mapping[str, str]) -> None:
    """Keep what one gives; whoever paused is found again. Errors: Invalid, NotFound for visitors."""
    draft, errors = read_person(values)
    if errors:
        raise Invalid(errors)
    with transaction() as tx:
        row = persons.of_person(tx, _id(who)) or PersonOffer(slug=new_slug(), person_id=_id(who))
        _write(row, draft)
        tx.add(row)
        audit.record(tx, who.person_id, "offer_saved", "offer", row.slug, seen=row.seen)


def pause_mine(who: Who) -> None:
    """Let nobody find the offer until it is taken up again. Errors: NotFound."""
    with transaction() as tx:
        row = _own(tx, who)
        row.paused_at = row.paused_at or clock.now()
        audit.record(tx, who.person_id, "offer_paused", "offer", row.slug)


def resume_mine(who: Who) -> None:
    """Be found again, by those who found it before. Errors: NotFound."""
    with transaction() as tx:
        row = _own(tx, who)
        row.paused_at, row.updated_at = None, clock.now()
        audit.record(tx, who.person_id, "offer_resumed", "offer", row.slug)


def delete_mine(who: Who) -> None:
    """Throw the offer away; invitations that came stay with the person. Errors: NotFound."""
    with transaction() as tx:
        row = _own(tx, who)
        audit.record(tx, who.person_id, "offer_deleted", "offer", row.slug)
        tx.delete(row)


def forget(tx: Tx, person_id: int) -> None:
    """Before an account goes: the offer goes, invitations count as a no and lose their words."""
    row = persons.of_person(tx, person_id)
    if row is not None:
        tx.delete(row)
    for invite in invites.of_person(tx, person_id):
        _blank(invite)


def records_of(who: Who) -> dict[str, object]:
    """Everything kept of what one gives and was asked, to take along."""
    with reading() as tx:
        row = persons.of_person(tx, _id(who))
        asked = invites.of_person(tx, _id(who))
        known = introduced(tx, asked)
    own = row.model_dump(mode="json", exclude={"id", "person_id"}) if row else None
    return {"offer": own, "shown_to_groups": asdict(my_offer(row, 0, "ja").card), "invitations": [_record(one, known) for one in asked]}


def _record(invite: Invite, known: Collection[int]) -> dict[str, object]:
    """An invitation, as its person may read it."""
    kept = invite.model_dump(mode="json", include={"state", "proposed", "reason", "created_at", "answered_at"})
    return {"message": without_contacts(invite.message, None if invite.id in known else Until.YES, "ja"), **kept}


def _blank(invite: Invite) -> None:
    invite.message = invite.reason = ""
    if invite.state == InviteState.SENT:
        invite.state, invite.answered_at = InviteState.DECLINED, clock.now()


def _write(row: PersonOffer, draft: PersonDraft) -> None:
    for name in draft.__slots__:
        setattr(row, name, getattr(draft, name))
    area = area_named(draft.area)
    row.near = near(draft.area)
    row.lat, row.lon = (area.lat, area.lon) if area else (None, None)
    row.paused_at, row.updated_at = None, clock.now()


def _own(tx: Tx, who: Who) -> PersonOffer:
    row = persons.of_person(tx, _id(who))
    if row is None:
        raise NotFound
    return row


def _id(who: Who) -> int:
    if who.person_id is None:
        raise NotFound
    return who.person_id
