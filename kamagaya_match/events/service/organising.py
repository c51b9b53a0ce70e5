"""Who is responsible for an event, and what the office does for a group that does not answer."""

from kamagaya_match import clock
from kamagaya_match.digits import whole
from kamagaya_match.events.models import Event
from kamagaya_match.events.rules.draft import LENGTHS
from kamagaya_match.events.views import Organiser
from kamagaya_match.groups import service as groups
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.storage import audit, outbox
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction
from kamagaya_match.who import GroupRole, Who
from kamagaya_match.words.catalogue import say

from .writing import editable


def organiser(who: Who, slug: str) -> Organiser:
    """Who is responsible, and who could be; NotFound for people who may not edit the event."""
    with reading() as tx:
        event = editable(tx, who, slug)
        members = groups.member_names(tx, event.group_id)
        now = event.organiser_id or event.created_by or 0
        host = _host(tx, event)
    return Organiser(
        name=members.get(now, ""),
        members=[[str(number), name] for number, name in members.items()],
        chosen=str(now),
        contact=event.contact,
        may_appoint=who.role_in(host) is GroupRole.OWNER or who.is_office,
        helping=who.role_in(host) is None,
    )


def appoint_organiser(who: Who, slug: str, person: str, contact: str, reason: str = "") -> None:
    """Make another member responsible, with the contact that visitors read; both members are told.

    Errors: NotFound, Refused for all but the group's owners and the office, Invalid for somebody who is no member, or when
    the office gives no reason.
    """
    contact = contact.strip()
    with transaction() as tx:
        event = editable(tx, who, slug)
        host = _host(tx, event)
        if who.role_in(host) is not GroupRole.OWNER and not who.is_office:
            raise Refused("groups.refused.not_an_owner")
        said = groups.reason_for_helping(who, host, reason, "why")
        members = groups.member_names(tx, event.group_id)
        chosen = whole(person)
        if chosen not in members:
            raise Invalid({"person": "event_desk.organiser_no_member"})
        if not contact or len(contact) > LENGTHS["contact"]:
            raise Invalid({"contact": "event_desk.organiser_contact"})
        before = event.organiser_id or event.created_by
        event.organiser_id, event.contact, event.updated_at = chosen, contact, clock.now()
        audit.record(tx, who.person_id, "organiser_changed", "group", host, person=str(chosen), title=event.title, reason=said)
        for told in {chosen, before} - {None, who.person_id}:
            _tell(tx, event, told or 0, members[chosen])
        public_changed(tx)


def _host(tx: Tx, event: Event) -> str:
    return groups.cards(tx, [event.group_id], "ja")[event.group_id].slug


def _tell(tx: Tx, event: Event, person_id: int, name: str) -> None:
    who = people.who_is(tx, person_id)
    if who is None:
        return
    subject = say(who.lang, "event_desk.mail_organiser_subject", title=event.title)
    text = say(who.lang, "event_desk.mail_organiser", title=event.title, name=name)
    mail = outbox.Mail(to=who.email, subject=subject, text=text, lang=who.lang, person_id=person_id, about=f"event:{event.slug}")
    outbox.post(tx, mail)
