"""What a group's desk and the office's queue show of events."""

from functools import partial

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.views.desk import DeskEvent, DeskPage, WaitingEvent, desk_event, waiting_event
from kamagaya_match.groups import service as groups
from kamagaya_match.paging import paged
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .listening import listener
from .telling import told, told_one
from .writing import editable

PAGE = 20


def events_of_desk(who: Who, group_slug: str, tab: str, page: int, lang: Lang) -> DeskPage:
    """One page of a group's events: tab `coming`, `drafts` or `past`; NotFound for people who may not edit it."""
    if not who.may_edit_group(group_slug):
        raise NotFound
    with reading() as tx:
        group_id = groups.group_id_of(tx, group_slug)
        found = paged(partial(queries.of_desk, tx, group_id, tab, clock.now()), page, PAGE)
        rows = [desk_event(one, lang, clock.now()) for one in told(tx, found.rows, lang)]
        return DeskPage(rows=rows, count=found.total, page=found.page, pages=found.pages)


def desk_event_of(who: Who, slug: str, lang: Lang) -> DeskEvent:
    """One event as its group sees it on its desk; NotFound for everyone else."""
    with reading() as tx:
        event = editable(tx, who, slug)
        return desk_event(told_one(tx, event, lang), lang, clock.now(), listener().notice_due(tx, event.id or 0))


def waiting_for_approval(who: Who, lang: Lang, most: int = 50) -> list[WaitingEvent]:
    """Posts that wait for the office, the oldest first."""
    if not who.is_office:
        raise NotFound
    with reading() as tx:
        return [waiting_event(one, lang, clock.now()) for one in told(tx, queries.waiting(tx, most), lang)]
