"""What of an event matters to people who read it or signed up, and the history of it."""

from datetime import datetime

from kamagaya_match.clock import TOKYO
from kamagaya_match.events import queries
from kamagaya_match.events.models import Event, EventChange
from kamagaya_match.events.rules import CalendarFacts, EventStatus
from kamagaya_match.events.views.wording import fee_in
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import say


def what_changed(event: Event) -> dict[str, str]:
    """The facts whose change is told, in words (Japanese)."""
    return {
        "title": event.title,
        "when": dates.when(event.starts_at, event.ends_at, event.all_day, "ja"),
        "place": event.place_name or (say("ja", "common.online") if event.online else ""),
        "place_note": event.place_note,
        "fee": fee_in(event, "ja"),
        "bring": event.bring,
        "capacity": say("ja", "common.people", n=event.capacity) if event.capacity else "",
        "closes": dates.stamp(event.sign_up_closes_at, "ja") if event.sign_up_closes_at else "",
    }


_TOLD = (
    "title",
    "title_easy",
    "all_day",
    "place_name",
    "address",
    "online",
    "place_note",
    "online_url",
    "fee",
    "fee_note",
    "bring",
    "capacity",
)


def told_facts(tx: Tx, event: Event) -> dict[str, object]:
    """What those who signed up are told of when it changes, in no language yet (`views.facts_in_words`); it can be kept as JSON."""
    sessions = queries.sessions_of(tx, [event.id or 0]).get(event.id or 0, [])
    times = sorted([_local(one.starts_at), _local(one.ends_at)] for one in sessions)
    closes = _local(event.sign_up_closes_at) if event.sign_up_closes_at else ""
    return {name: getattr(event, name) for name in _TOLD} | {"times": times, "closes": closes}


def _local(moment: datetime) -> str:
    return moment.astimezone(TOKYO).isoformat()


def calendar_facts(event: Event) -> CalendarFacts:
    """What a phone's calendar shows of it."""
    return CalendarFacts(
        title=event.title,
        starts=event.starts_at,
        ends=event.ends_at,
        all_day=event.all_day,
        place=f"{event.place_name} {event.address}",
        online_url=event.online_url,
        cancelled=event.status == EventStatus.CANCELLED,
    )


def note_change(tx: Tx, event: Event, who: Who, verb: str, facts: dict[str, list[str]] | None = None) -> None:
    """Write one line of the event's history."""
    tx.add(EventChange(event_id=event.id or 0, person_id=who.person_id, verb=verb, facts=facts or {}))
