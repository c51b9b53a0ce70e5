"""Events with what belongs to them: two more queries for any number of events."""

from collections.abc import Sequence

from kamagaya_match.events import queries
from kamagaya_match.events.models import Event
from kamagaya_match.events.views import Told
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.places import service as places
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang


def told(tx: Tx, events: Sequence[Event], lang: Lang) -> list[Told]:
    """Each event with its sessions, its group and its place, in the order given."""
    sessions = queries.sessions_of(tx, [event.id for event in events if event.id])
    hosts = groups.cards(tx, {event.group_id for event in events}, lang)
    found = places.facts_by_id(tx, {event.place_id for event in events if event.place_id}, lang)
    return [
        Told(event, sessions.get(event.id or 0, []), hosts.get(event.group_id, GroupCard()), found.get(event.place_id or 0))
        for event in events
    ]


def told_one(tx: Tx, event: Event, lang: Lang) -> Told:
    """One event with what belongs to it."""
    return told(tx, [event], lang)[0]
