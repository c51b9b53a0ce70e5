"""Making and changing events."""

from collections.abc import Mapping
from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.models import Event, EventQuestion, EventSession
from kamagaya_match.events.rules import EventKind, EventStatus, quotas_open_time
from kamagaya_match.events.rules.draft import Draft, read_draft
from kamagaya_match.events.rules.form_values import event_values, question_values, session_values
from kamagaya_match.groups import service as groups
from kamagaya_match.places import service as places
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.settings import settings
from kamagaya_match.storage.tokens import new_slug
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction
from kamagaya_match.who import Who

from .changes import calendar_facts, note_change, told_facts, what_changed
from .frozen import refuse_unfair
from .indexing import reindex
from .listening import listener, rules_may_have_moved

_AS_TYPED = (
    *("kind", "all_day", "online", "fee", "sign_up", "capacity", "waiting_list", "reminders", "reconfirm", "reconfirm_days"),
    *("fields", "welcome", "access", "actions", "takes_photos", "ask_actor"),
)


def create(who: Who, group_slug: str, values: Mapping[str, str]) -> str:
    """Keep a new draft of this group; its slug. Errors: Invalid, NotFound, Refused."""
    if not who.may_edit_group(group_slug):
        raise NotFound
    draft = _valid(who, values)
    with transaction() as tx:
        group_id = groups.group_id_of(tx, group_slug)
        if not groups.may_post(tx, group_id).allowed:
            raise Refused("event_desk.group_suspended")
        event = new_event(group_id, who)
        write(tx, event, draft)
        note_change(tx, event, who, "created")
        reindex(tx, event)
    return event.slug


def change(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Write the form's values into the event; people who signed up hear of what concerns them.

    Errors: Invalid (also when there would be fewer seats than are taken), NotFound, Refused (over or called off).
    """
    draft = _valid(who, values)
    with transaction() as tx:
        event = editable(tx, who, slug)
        host = groups.cards(tx, [event.group_id], "ja")[event.group_id].slug
        helped = groups.reason_for_helping(who, host, values.get("office_reason", ""), "office_reason")
        if event.status == EventStatus.CANCELLED or event.ends_at <= clock.now():
            raise Refused("event_desk.no_more_changes")
        if draft.capacity is not None and draft.capacity < event.seats_taken:
            raise Invalid({"capacity": "event_form.fewer_than_taken"})
        refuse_unfair(event, draft)
        before, calendar_before, seats_before = what_changed(event), calendar_facts(event), event.capacity
        told_before = told_facts(tx, event)
        write(tx, event, draft)
        _announce(tx, who, event, before, calendar_before != calendar_facts(event), seats_before != event.capacity)
        if event.published_at and told_before != told_facts(tx, event):
            listener().event_changed(tx, event.id or 0, told_before)
        if helped:
            groups.note_help(tx, who, event.group_id, "office_changed_event", helped, event.title)


def _announce(tx: Tx, who: Who, event: Event, before: dict[str, str], calendar_moves: bool, seats_move: bool) -> None:
    event.updated_at = clock.now()
    changed = {name: (before[name], after) for name, after in what_changed(event).items() if before[name] != after}
    if calendar_moves and event.published_at:
        event.sequence += 1
        event.calendar_changed_at = clock.now()
    if changed and event.published_at:
        note_change(tx, event, who, "changed", {name: list(pair) for name, pair in changed.items()})
    reindex(tx, event)
    if seats_move:
        listener().capacity_changed(tx, event.id or 0)
    rules_may_have_moved(tx, event.id or 0)
    if event.status == EventStatus.PUBLISHED:
        public_changed(tx)


def form_values(who: Who, slug: str) -> dict[str, str]:
    """The event as the form shows it; NotFound for people who may not edit it."""
    with reading() as tx:
        event = editable(tx, who, slug)
        values = event_values(event) | session_values(queries.sessions_of(tx, [event.id or 0])[event.id or 0], event.all_day)
        values |= question_values(queries.questions_of(tx, event.id or 0))
        place = places.facts_by_id(tx, [event.place_id]).get(event.place_id) if event.place_id else None
        return values | {"place": place.slug if place else ""}


def editable(tx: Tx, who: Who, slug: str) -> Event:
    """The event, locked, for somebody who may edit it; NotFound for everyone else."""
    event = queries.locked_event(tx, slug)
    if event is None:
        raise NotFound
    host = groups.cards(tx, [event.group_id], "ja").get(event.group_id)
    if host is None or not who.may_edit_group(host.slug):
        raise NotFound
    return event


def _valid(who: Who, values: Mapping[str, str]) -> Draft:
    draft, errors = read_draft(values)
    if draft is not None and draft.kind is EventKind.INTERNAL and not who.sees_internal:
        errors["kind"] = "event_form.internal_for_staff"
    if draft is None or errors:
        raise Invalid(errors)
    return draft


def new_event(group_id: int, who: Who) -> Event:
    """An empty draft with names that stay: its slug and its calendar UID."""
    slug = new_slug()
    return Event(
        slug=slug,
        group_id=group_id,
        kind=EventKind.OTHER,
        status=EventStatus.DRAFT,
        title="",
        starts_at=clock.now(),
        ends_at=clock.now(),
        calendar_uid=f"event-{slug}@{uid_host()}",
        created_by=who.person_id,
    )


def uid_host() -> str:
    """The host part of calendar UIDs."""
    return settings().base_url.split("://", 1)[-1].split(":", 1)[0]


def write(tx: Tx, event: Event, draft: Draft) -> None:
    """Put a draft's values into the event's rows."""
    for name, text in draft.texts.items():
        setattr(event, name, text)
    for name in _AS_TYPED:
        setattr(event, name, getattr(draft, name))
    event.age_band, event.minors_alone = draft.age_band, draft.minors_alone
    event.internal = draft.kind is EventKind.INTERNAL
    event.starts_at, event.ends_at = draft.starts, draft.ends
    event.sign_up_opens_at, event.sign_up_closes_at = draft.opens, draft.closes
    event.admission, event.quotas, event.most_tickets = draft.admission, dict(draft.quotas), draft.most_tickets
    event.quotas_open_at = _quotas_open(event, draft)
    _put_in_place(tx, event, draft)
    tx.add(event)
    tx.flush()
    _write_sessions(tx, event, draft)
    _write_questions(tx, event, draft)
    tx.flush()


def _quotas_open(event: Event, draft: Draft) -> datetime | None:
    """When kept seats open to all: as the group said, as it was, or some time before sign-up closes."""
    if not draft.quotas:
        return None
    kept = event.quotas_open_at if event.arrivals else None
    return draft.quotas_open or kept or quotas_open_time(draft.admission, draft.closes, draft.starts, clock.now())


def _put_in_place(tx: Tx, event: Event, draft: Draft) -> None:
    event.place_id = places.place_id_of(tx, draft.place) if draft.place else None
    if event.place_id is None:
        event.area, event.lat, event.lon = draft.area, None, None
        return
    facts = places.place_facts(tx, event.place_id)
    event.place_name, event.address, event.area = facts.name, facts.address, facts.area
    event.lat, event.lon = facts.lat, facts.lon


def _write_sessions(tx: Tx, event: Event, draft: Draft) -> None:
    kept = queries.sessions_of(tx, [event.id or 0]).get(event.id or 0, [])
    for number, wanted in enumerate(draft.sessions):
        row = kept[number] if number < len(kept) else _new_session(event, number + 1)
        row.starts_at, row.ends_at, row.title = wanted.starts, wanted.ends, wanted.title
        tx.add(row)
    for row in kept[len(draft.sessions) :]:
        tx.delete(row)


def _new_session(event: Event, number: int) -> EventSession:
    uid = f"event-{event.slug}-{number}@{uid_host()}"
    return EventSession(event_id=event.id or 0, starts_at=event.starts_at, ends_at=event.ends_at, calendar_uid=uid)


def _write_questions(tx: Tx, event: Event, draft: Draft) -> None:
    kept = queries.questions_of(tx, event.id or 0)
    for number, wanted in enumerate(draft.questions):
        row = kept[number] if number < len(kept) else EventQuestion(event_id=event.id or 0, label="")
        row.position, row.label, row.required = number, wanted.label, wanted.required
        row.kind, row.choices = ("choice" if wanted.choices else "text"), list(wanted.choices)
        tx.add(row)
    for row in kept[len(draft.questions) :]:
        tx.delete(row)
