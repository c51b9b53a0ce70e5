"""What of an event matters to people who read it or signed up, and the history of it."""

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
    }


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
