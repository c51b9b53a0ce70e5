"""Changes of an event, told together a little after the last edit, and only what is different in the end."""

from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.service.listening import Facts
from kamagaya_match.events.views import facts_in_words
from kamagaya_match.notices import queries
from kamagaya_match.notices.models import ChangeNotice
from kamagaya_match.notices.rules import change_due, differences
from kamagaya_match.notices.views import change_lines
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views import Letter, Listener
from kamagaya_match.storage.transaction import Tx, reading, transaction


def event_changed(tx: Tx, event_id: int, before: Facts) -> None:
    """Note what people knew before this edit, and put the telling off until the hand rests; inside the edit's own transaction."""
    now = clock.now()
    waiting = queries.untold(tx, event_id)
    if waiting is None:
        waiting = ChangeNotice(event_id=event_id, before=dict(before), first_at=now, last_at=now, due_at=now)
    waiting.last_at = now
    event = events.noticed(tx, event_id)
    waiting.due_at = change_due(waiting.first_at, now, min(event.starts[0], _began(waiting.before)))
    tx.add(waiting)
    tx.flush()


def _began(facts: Facts) -> datetime:
    """When the event was to begin; an edit that moves it away from tomorrow must be told soon, too."""
    times = facts["times"]
    assert isinstance(times, list)
    return datetime.fromisoformat(times[0][0])


def notice_due(tx: Tx, event_id: int) -> datetime | None:
    """When the latest changes will be told; None when nobody has anything to hear."""
    waiting = queries.untold(tx, event_id)
    if waiting is None or not registrations.listeners(tx, event_id) or not _news(waiting.before, events.facts_now(tx, event_id)):
        return None
    return waiting.due_at


def forget_changes(tx: Tx, event_id: int) -> None:
    """The event is called off, which is told by itself: its changes concern nobody any more."""
    waiting = queries.untold(tx, event_id)
    if waiting is not None:
        waiting.told_at = clock.now()
        tx.flush()


def tell_changes() -> int:
    """Tell every change whose time has come, once; several processes may do it at once. How many parties were told."""
    with reading() as tx:
        due = queries.changes_due(tx, clock.now())
    return sum(_tell(event_id) for event_id in due)


def _tell(event_id: int) -> int:
    with transaction() as tx:
        telling = registrations.locked(tx, event_id)
        waiting = queries.untold(tx, event_id)
        if waiting is None or waiting.due_at > clock.now():  # told by another process, or edited again a moment ago
            return 0
        waiting.told_at, waiting.after = clock.now(), dict(events.facts_now(tx, event_id))
        event = events.noticed(tx, event_id)
        if event.published and event.ends_at > clock.now():
            waiting.told = sum(_tell_party(tx, telling, waiting, party) for party in registrations.listeners(tx, event_id))
        tx.flush()
        return waiting.told


def _tell_party(tx: Tx, telling: registrations.Telling, change: ChangeNotice, party: Listener) -> int:
    """Who signed up after the last edit has seen how it is now."""
    lines = change_lines(_words(change, party), party.lang) if party.email and party.came_at <= change.last_at else []
    if not lines:
        return 0
    letter = Letter("changed", seated=party.seated, method="REQUEST" if party.seated else None, room="notices")
    registrations.write(tx, telling, party.party_id, letter, changes="\n".join(lines))
    return 1


def _words(change: ChangeNotice, party: Listener) -> list[tuple[str, str, str]]:
    return differences(facts_in_words(change.before, party.lang), facts_in_words(change.after, party.lang), party.seated)


def _news(before: Facts, after: Facts) -> bool:
    return bool(differences(facts_in_words(before, "ja"), facts_in_words(after, "ja"), seated=True))
