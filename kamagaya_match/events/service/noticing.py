"""What the notices to those who signed up need to know of events."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from kamagaya_match.events import queries
from kamagaya_match.events.models import Event, EventSession
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.events.views import Noticed
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx

from .changes import told_facts


def noticed(tx: Tx, event_id: int) -> Noticed:
    """One event; NotFound when there is none."""
    event = tx.get(Event, event_id)
    if event is None or event.id is None:
        raise NotFound
    return _noticed(event, queries.sessions_of(tx, [event.id]).get(event.id, []))


def noticed_between(tx: Tx, now: datetime, until: datetime) -> list[Noticed]:
    """The published events with sign-up that have meetings to come and begin before `until`."""
    events = queries.begin_before(tx, now, until)
    sessions = queries.sessions_of(tx, [event.id for event in events if event.id])
    return [_noticed(event, sessions.get(event.id or 0, [])) for event in events]


def facts_now(tx: Tx, event_id: int) -> Mapping[str, object]:
    """The event's `told_facts` as they are; NotFound when there is none."""
    event = tx.get(Event, event_id)
    if event is None:
        raise NotFound
    return told_facts(tx, event)


def _noticed(event: Event, sessions: Sequence[EventSession]) -> Noticed:
    return Noticed(
        id=event.id or 0,
        slug=event.slug,
        starts=tuple(sorted(one.starts_at for one in sessions)) or (event.starts_at,),
        all_day=event.all_day,
        reminders=tuple(event.reminders),
        reconfirm=event.reconfirm and event.fee == 0,
        reconfirm_days=event.reconfirm_days,
        free=event.fee == 0,
        waiting_list=event.waiting_list and event.capacity is not None,
        published=event.status == EventStatus.PUBLISHED,
        ends_at=event.ends_at,
    )
