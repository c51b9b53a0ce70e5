"""What is new among the events of a search or a group, and the calendar of a search."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.models import Event
from kamagaya_match.events.queries.search import Wanted, published_since, search
from kamagaya_match.events.views import EventCard, entries_of
from kamagaya_match.feeds.entries import CalendarEntry
from kamagaya_match.groups import service as groups
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.words.catalogue import Lang

from .calendars import KEPT
from .listing import search_of_all
from .lists import cards
from .telling import told

MOST_ENTRIES = 500


@dataclass(frozen=True)
class EventNews:
    """An event, and when it was published."""

    card: EventCard
    published: datetime


def news(tx: Tx, asked: Mapping[str, str], since: datetime, lang: Lang, most: int) -> list[EventNews]:
    """What fits the query of an address, is still to come and was published after `since`; the latest first."""
    return _news(tx, published_since(tx, search_of_all(asked)[1], since, most), lang)


def news_of_group(tx: Tx, slug: str, since: datetime, lang: Lang, most: int) -> list[EventNews]:
    """The same for one group. Errors: NotFound."""
    return _news(tx, published_since(tx, Wanted((), clock.now()), since, most, groups.group_id_of(tx, slug)), lang)


def calendar_of_search(asked: Mapping[str, str], lang: Lang) -> list[CalendarEntry]:
    """The public events that fit the query of an address from KEPT ago on, unless it names its days."""
    filters, wanted = search_of_all(asked)
    if filters.since is None:
        wanted = replace(wanted, since=min(wanted.since, clock.now() - KEPT))
    with reading() as tx:
        _, ids = search(tx, wanted, 0, MOST_ENTRIES)
        return [entry for one in told(tx, queries.by_ids(tx, ids), lang) for entry in entries_of(one, lang)]


def _news(tx: Tx, found: list[Event], lang: Lang) -> list[EventNews]:
    return [EventNews(card, event.published_at or event.created_at) for event, card in zip(found, cards(tx, found, lang), strict=True)]
