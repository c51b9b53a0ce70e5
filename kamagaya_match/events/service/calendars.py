"""Events for the calendars of everyone."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.models import Event
from kamagaya_match.events.views import entries_of
from kamagaya_match.feeds.entries import CalendarEntry
from kamagaya_match.groups import service as groups
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import VISITOR
from kamagaya_match.words.catalogue import Lang

from .telling import told

KEPT = timedelta(days=60)
MOST = 1500


def calendar_of_all(lang: Lang = "ja") -> list[CalendarEntry]:
    """Every public event from KEPT ago on, at most MOST."""
    with reading() as tx:
        return _entries(tx, queries.listed_since(tx, clock.now() - KEPT, MOST), lang)


def calendar_of_event(slug: str, lang: Lang = "ja") -> list[CalendarEntry]:
    """One public event; NotFound when there is none."""
    with reading() as tx:
        event = queries.event_of(tx, VISITOR, slug)
        if event is None:
            raise NotFound
        return _entries(tx, [event], lang)


def calendar_of_group(slug: str, lang: Lang = "ja") -> tuple[str, list[CalendarEntry]]:
    """A group's name, and its public events from KEPT ago on; NotFound without such a group."""
    with reading() as tx:
        group = groups.group_id_of(tx, slug)
        name = groups.cards(tx, [group], lang)[group].name
        return name, _entries(tx, queries.listed_since(tx, clock.now() - KEPT, MOST, group), lang)


def _entries(tx: Tx, events: list[Event], lang: Lang) -> list[CalendarEntry]:
    return [entry for one in told(tx, events, lang) for entry in entries_of(one, lang)]
