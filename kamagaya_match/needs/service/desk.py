"""What a group's desk and the office's queue show of needs."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import AnswerTab, ApplicationState, DeskTab, NeedStatus
from kamagaya_match.needs.views import (
    Answers,
    DeskApplication,
    DeskNeed,
    DeskNeeds,
    HistoryRow,
    Unanswered,
    WaitingNeed,
    desk_application,
    desk_need,
    history_of,
    waiting_need,
)
from kamagaya_match.paging import paged
from kamagaya_match.people import service as people
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .letters import shift_in
from .rights import editable, group_slug_of, writable
from .telling import told, told_one

PAGE = 20
LAST_ENTRIES = 20
TABS = {
    AnswerTab.ALL: tuple(state.value for state in ApplicationState),
    AnswerTab.WAITING: (ApplicationState.SENT.value,),
    AnswerTab.STANDBY: (ApplicationState.STANDBY.value,),
    AnswerTab.ACCEPTED: (ApplicationState.ACCEPTED.value,),
    AnswerTab.OVER: (ApplicationState.DECLINED.value, ApplicationState.WITHDRAWN.value),
}


def needs_of_desk(who: Who, group_slug: str, tab: str, page: int, lang: Lang) -> DeskNeeds:
    """One page of a group's needs in one `DeskTab`, with how many answers wait; NotFound for people who may not edit it."""
    if not who.may_edit_group(group_slug):
        raise NotFound
    part = DeskTab(tab) if tab in set(DeskTab) else DeskTab.RUNNING
    with reading() as tx:
        found = paged(partial(queries.of_desk, tx, groups.group_id_of(tx, group_slug), part, clock.today()), page, PAGE)
        waiting = queries.unanswered_by_need(tx, [need.id or 0 for need in found.rows])
        rows = [desk_need(one, waiting.get(one.need.id or 0, 0), clock.now(), lang) for one in told(tx, found.rows, lang)]
    return DeskNeeds(rows=rows, count=found.total, page=found.page, pages=found.pages)


def desk_need_of(who: Who, slug: str, lang: Lang) -> DeskNeed:
    """One need as its group sees it on its desk; NotFound for everyone else."""
    with reading() as tx:
        need = editable(tx, who, slug)
        waiting = queries.unanswered_by_need(tx, [need.id or 0]).get(need.id or 0, 0)
        return desk_need(told_one(tx, need, lang), waiting, clock.now(), lang, _sent_back(tx, need))


def applications_of_need(who: Who, slug: str, lang: Lang, page: int = 1) -> Answers:
    """One page of the answers to one need, those that wait first; NotFound for people who may not edit it."""
    with reading() as tx:
        need = editable(tx, who, slug)
        found = paged(partial(queries.applications_of_need, tx, need.id or 0), page, PAGE)
        return Answers(_rows(tx, found.rows, group_slug_of(tx, need), lang), found.total, found.page, found.pages)


def applications_for_group(who: Who, group_slug: str, lang: Lang, most: int = PAGE) -> Unanswered:
    """What waits for this group's answer, over all its needs, the oldest first; NotFound for people who may not edit it."""
    if not who.may_edit_group(group_slug):
        raise NotFound
    with reading() as tx:
        count, rows = queries.unanswered_of_group(tx, groups.group_id_of(tx, group_slug), most)
        return Unanswered(count, _rows(tx, rows, group_slug, lang))


def applications_on_desk(who: Who, group_slug: str, tab: str, page: int, lang: Lang) -> Answers:
    """One page of the applications to all needs of a group in one `AnswerTab`, unanswered ones first, the oldest first.

    NotFound for people who may not edit the group.
    """
    if not who.may_edit_group(group_slug):
        raise NotFound
    states = TABS[AnswerTab(tab) if tab in set(AnswerTab) else AnswerTab.ALL]
    with reading() as tx:
        found = paged(partial(queries.of_group, tx, groups.group_id_of(tx, group_slug), states), page, PAGE)
        return Answers(_rows(tx, [row for row, _ in found.rows], group_slug, lang), found.total, found.page, found.pages)


def application_on_desk(who: Who, slug: str, lang: Lang) -> DeskApplication:
    """One application as the group sees it; NotFound for people who may not edit the group."""
    with reading() as tx:
        row = queries.application_named(tx, slug)
        if row is None:
            raise NotFound
        need = editable(tx, who, queries.slug_answered(tx, row.id or 0))
        return _rows(tx, [row], group_slug_of(tx, need), lang)[0]


def waiting_since() -> dict[int, datetime]:
    """Since when the oldest answer to one of its needs waits, by group, for the office's queue of silent groups."""
    with reading() as tx:
        return queries.waiting_since(tx)


def history(who: Who, slug: str, lang: Lang) -> list[HistoryRow]:
    """What was done with a need, the newest first; NotFound for people who may not edit it."""
    with reading() as tx:
        writable(tx, who, slug)
        entries = queries.trail(tx, slug, LAST_ENTRIES)
        return history_of(entries, people.names(tx, [entry.person_id for entry in entries if entry.person_id]), lang)


def waiting_for_approval(who: Who, lang: Lang, most: int = 50) -> list[WaitingNeed]:
    """Posts that wait for the office, the oldest first; NotFound for everyone else."""
    if not who.is_office:
        raise NotFound
    with reading() as tx:
        return [waiting_need(one, clock.now(), lang) for one in told(tx, queries.waiting(tx, most), lang)]


def _sent_back(tx: Tx, need: Need) -> str:
    """What the office asked to mend, while the need is a draft."""
    entry = queries.last_of(tx, need.slug, "sent_back") if need.status == NeedStatus.DRAFT else None
    return entry.facts.get("reason", "") if entry else ""


def _rows(tx: Tx, rows: Sequence[Application], group_slug: str, lang: Lang) -> list[DeskApplication]:
    needs = queries.needs_by_ids(tx, [row.need_id for row in rows])
    shifts = _shifts(tx, rows, lang)
    return [
        desk_application(row, needs[row.need_id], group_slug, _address(tx, row), clock.now(), lang, shifts.get(row.id or 0, ()))
        for row in rows
    ]


def _shifts(tx: Tx, rows: Sequence[Application], lang: Lang) -> dict[int, list[str]]:
    """The shifts that each of these chose, in words."""
    found = dict[int, list[str]]()
    for place, shift in queries.chosen_by(tx, [row.id or 0 for row in rows]):
        said = shift_in(shift, lang)
        waits = place.state == RegistrationState.WAITLISTED
        found.setdefault(place.application_id, []).append(say(lang, "need_shifts.waits", who=said) if waits else said)
    return found


def _address(tx: Tx, row: Application) -> str:
    """The sender's address, read only for those the group has accepted, and never for a child."""
    person = people.who_is(tx, row.person_id) if row.state == ApplicationState.ACCEPTED and not row.age_band else None
    return person.email if person else ""
