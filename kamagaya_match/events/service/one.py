"""One event's page."""

from dataclasses import dataclass
from typing import NoReturn

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.models import Event
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.events.views import EventView, json_ld_of, view_of
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import VISITOR, Who
from kamagaya_match.words.catalogue import Lang

from .beside import needs_beside
from .telling import told_one

CHANGES_READ = 20


class Gone(NotFound):
    """It was public once, and has been taken back."""


@dataclass(frozen=True)
class EventPageFacts:
    """What one event's page shows, and what it tells machines; `public` is False for drafts and events for staff."""

    view: EventView
    json_ld: str
    public: bool


def event_page(slug: str, lang: Lang, who: Who = VISITOR) -> EventPageFacts:
    """The page of the event `slug`; NotFound when this person may not know of it, Gone when it was taken back."""
    with reading() as tx:
        event = queries.event_of(tx, who, slug)
        if event is None or event.id is None:
            _miss(queries.known_event(tx, slug))
        told = told_one(tx, event, lang)
        needs = needs_beside(tx, event.group_id, event.fields, lang)
        view = view_of(told, queries.changes_of(tx, event.id, CHANGES_READ), needs, lang, clock.now())
        return EventPageFacts(view, json_ld_of(told, lang), _public(event))


def _public(event: Event) -> bool:
    return not event.internal and event.status in (EventStatus.PUBLISHED, EventStatus.CANCELLED)


def _miss(event: Event | None) -> NoReturn:
    raise Gone if event is not None and event.published_at is not None and not event.internal else NotFound
