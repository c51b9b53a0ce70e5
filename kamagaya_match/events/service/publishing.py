"""An event's way from draft to published, and its end."""

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.models import Event
from kamagaya_match.events.rules import Admission, EventFacts, EventStatus, missing_for_publishing
from kamagaya_match.groups import service as groups
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage import audit, outbox
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import say

from .changes import note_change
from .indexing import forget, reindex
from .listening import listener, rules_may_have_moved
from .pictures import discard_unused
from .writing import editable


def missing(who: Who, slug: str) -> list[str]:
    """Catalogue keys of what a good post still lacks."""
    with reading() as tx:
        return missing_for_publishing(facts_of(editable(tx, who, slug)))


def facts_of(event: Event) -> EventFacts:
    return EventFacts(
        title=event.title,
        summary=event.summary,
        starts=event.starts_at,
        ends=event.ends_at,
        place=event.place_name,
        online=event.online,
        online_url=event.online_url,
        fee=event.fee,
        contact=event.contact,
        sign_up=event.sign_up,
        opens=event.sign_up_opens_at,
        closes=event.sign_up_closes_at,
        capacity=event.capacity,
        admission=Admission(event.admission),
        quotas=event.quotas,
    )


def hand_in(who: Who, slug: str) -> EventStatus:
    """Publish a draft, or hand it to the office when the group is not verified yet; the new status.

    Errors: Refused (something is missing, already past, or the group cannot post), NotFound.
    """
    with transaction() as tx:
        event = editable(tx, who, slug)
        posting = groups.may_post(tx, event.group_id)
        if not posting.allowed:
            raise Refused("event_desk.group_suspended")
        _ready(event, EventStatus.DRAFT)
        if posting.needs_approval and not who.is_office:
            event.status = EventStatus.PENDING
            note_change(tx, event, who, "handed_in")
            groups.tell_office(tx, "events", queries.count_waiting(tx))
            return EventStatus.PENDING
        _publish(tx, who, event, "published")
        return EventStatus.PUBLISHED


def hand_in_series(who: Who, slug: str) -> int:
    """Hand in every draft of the event's series that lacks nothing; how many there were."""
    with reading() as tx:
        event = editable(tx, who, slug)
        drafts = queries.drafts_of_series(tx, event.series_id) if event.series_id else []
        ready = [one.slug for one in drafts if not missing_for_publishing(facts_of(one)) and one.ends_at > clock.now()]
    for one in ready:
        hand_in(who, one)
    return len(ready)


def approve(who: Who, slug: str) -> None:
    """The office publishes a post that waited."""
    with transaction() as tx:
        event = _for_office(tx, who, slug)
        _ready(event, EventStatus.PENDING)
        _publish(tx, who, event, "approved")
        _tell_owners(tx, event, "event_desk.mail_approved")


def send_back(who: Who, slug: str, reason: str) -> None:
    """The office gives a post back to its group, with what to mend."""
    reason = reason.strip()[:500]
    if not reason:
        raise Refused("event_desk.reason_missing")
    with transaction() as tx:
        event = _for_office(tx, who, slug)
        if event.status != EventStatus.PENDING:
            raise Refused("event_desk.not_waiting")
        event.status = EventStatus.DRAFT
        note_change(tx, event, who, "sent_back", {"reason": ["", reason]})
        audit.record(tx, who.person_id, "sent_back", "event", event.slug, reason=reason)
        _tell_owners(tx, event, "event_desk.mail_sent_back", reason=reason)


def cancel(who: Who, slug: str, reason: str) -> None:
    """Call an event off; everyone who signed up is told, calendars show it as cancelled.

    The office gives a reason, which the group's members read too. Errors: NotFound, Refused, Invalid without it.
    """
    with transaction() as tx:
        event = editable(tx, who, slug)
        host = groups.cards(tx, [event.group_id], "ja")[event.group_id].slug
        helped = groups.reason_for_helping(who, host, reason, "reason")
        if event.status != EventStatus.PUBLISHED or event.ends_at <= clock.now():
            raise Refused("event_desk.not_published")
        event.status, event.cancel_reason = EventStatus.CANCELLED, reason.strip()[:500]
        event.sequence += 1
        event.updated_at = event.calendar_changed_at = clock.now()
        note_change(tx, event, who, "cancelled", {"reason": ["", event.cancel_reason]} if event.cancel_reason else None)
        audit.record(tx, who.person_id, "cancelled", "event", event.slug, reason=event.cancel_reason)
        if helped:
            groups.note_help(tx, who, event.group_id, "office_cancelled_event", helped, event.title)
        listener().event_cancelled(tx, event.id or 0)
        rules_may_have_moved(tx, event.id or 0)
        reindex(tx, event)
        public_changed(tx)


def take_back(who: Who, slug: str) -> None:
    """Make a post that waits for the office a draft again."""
    with transaction() as tx:
        event = editable(tx, who, slug)
        if event.status != EventStatus.PENDING:
            raise Refused("event_desk.not_waiting")
        event.status = EventStatus.DRAFT
        note_change(tx, event, who, "taken_back")


def delete_draft(who: Who, slug: str) -> None:
    """Throw a draft away; what was ever published is called off instead."""
    with transaction() as tx:
        event = editable(tx, who, slug)
        if event.status != EventStatus.DRAFT or event.published_at is not None:
            raise Refused("event_desk.only_drafts")
        audit.record(tx, who.person_id, "deleted_draft", "event", event.slug, title=event.title)
        forget(tx, event)
        queries.delete_event(tx, event)
    discard_unused(event.picture)


def _ready(event: Event, status: EventStatus) -> None:
    if event.status != status:
        raise Refused("event_desk.already_done")
    if missing_for_publishing(facts_of(event)):
        raise Refused("event_desk.still_missing")
    if event.ends_at <= clock.now():
        raise Refused("event_desk.already_past")


def _publish(tx: Tx, who: Who, event: Event, verb: str) -> None:
    event.status = EventStatus.PUBLISHED
    event.published_at = event.published_at or clock.now()
    event.updated_at = event.calendar_changed_at = clock.now()
    note_change(tx, event, who, verb)
    audit.record(tx, who.person_id, verb, "event", event.slug, title=event.title)
    rules_may_have_moved(tx, event.id or 0)
    reindex(tx, event)
    public_changed(tx)


def _for_office(tx: Tx, who: Who, slug: str) -> Event:
    event = queries.locked_event(tx, slug) if who.is_office else None
    if event is None:
        raise NotFound
    return event


def _tell_owners(tx: Tx, event: Event, key: str, **values: str) -> None:
    for person_id, address, lang in groups.owners_mail(tx, event.group_id):
        subject = say(lang, f"{key}_subject", title=event.title)
        text = say(lang, key, title=event.title, **values)
        outbox.post(tx, outbox.Mail(to=address, subject=subject, text=text, lang=lang, person_id=person_id, about=f"event:{event.slug}"))
