"""Engagements as both sides see them, and the record that belongs to the giver."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from kamagaya_match import clock
from kamagaya_match.engagements import queries
from kamagaya_match.engagements.models import Engagement
from kamagaya_match.engagements.rules import Given, HoursState
from kamagaya_match.engagements.views import EngagementList, EngagementPage, list_of, page_of, record_sheet, without_typed
from kamagaya_match.needs import service as needs
from kamagaya_match.paging import paged
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .rights import Side, readable

PAGE = 20


def one_page(who: Who, slug: str, lang: Lang) -> EngagementPage:
    """One engagement. Errors: NotFound for everyone whom it does not concern."""
    with reading() as tx:
        row, side = readable(tx, who, slug)
        number = row.id or 0
        parts = (queries.meetings_of(tx, number), queries.hours_of(tx, number), queries.words_of(tx, number), queries.files_of(tx, number))
        before = queries.ended_early(tx, row.need_slug) if side is Side.GROUP else []
        view = page_of(row, *parts, before, giver=side is Side.GIVER, group=side is Side.GROUP, now=clock.now(), lang=lang)
        view = without_typed(view, lang) if needs.with_child(tx, row.application_id) else view
    speaks = side is Side.GIVER or who.role_in(row.group_slug) is not None
    return view if speaks else replace(view, story_href="", may_seek=False, before=[])


def mine(who: Who, lang: Lang, page: int = 1) -> EngagementList:
    """What the signed-in person gives, with the hours that were confirmed. Errors: NotFound for visitors."""
    if who.person_id is None:
        raise NotFound
    with reading() as tx:
        found = paged(partial(queries.some_of, tx, person_id=who.person_id), page, PAGE)
        return list_of(found, queries.confirmed_minutes(tx, who.person_id), lang, by_group=False)


def of_group(who: Who, group: str, lang: Lang, page: int = 1) -> EngagementList:
    """What people give to a group. Errors: NotFound for people who may not see it."""
    if not who.may_edit_group(group):
        raise NotFound
    with reading() as tx:
        found = paged(partial(queries.some_of, tx, group_slug=group), page, PAGE)
        return list_of(found, 0, lang, by_group=True)


def record(who: Who, lang: Lang) -> bytes:
    """All hours of the person as a sheet (CSV), each with its group and whether that confirmed it. Errors: NotFound."""
    if who.person_id is None:
        raise NotFound
    with reading() as tx:
        return record_sheet(queries.record_of(tx, who.person_id), lang)


def done_with(tx: Tx, applications: Collection[int]) -> set[int]:
    """Those of these applications (ids) whose work was brought to its end."""
    return queries.done_with(tx, applications)


def given_by(tx: Tx, person_id: int) -> list[Given]:
    """The hours of a person that groups confirmed, the earliest day first."""
    found = queries.record_of(tx, person_id)
    confirmed = [(hours, row) for hours, row in found if hours.state == HoursState.CONFIRMED]
    return [Given(row.slug, row.person_name, row.title, row.group_name, hours.day, hours.minutes) for hours, row in confirmed]


def records_of(who: Who) -> list[dict[str, object]]:
    """Everything about a person's engagements, for that person to take along."""
    if who.person_id is None:
        return []
    with reading() as tx:
        return [_readable(tx, row, _whole(tx, row)) for row in queries.all_of(tx, who.person_id)]


def _readable(tx: Tx, row: Engagement, whole: dict[str, object]) -> dict[str, object]:
    return without_typed(whole, "ja") if needs.with_child(tx, row.application_id) else whole


def _whole(tx: Tx, row: Engagement) -> dict[str, object]:
    number = row.id or 0
    return {
        "title": row.title,
        "group": row.group_name,
        "stage": row.stage,
        "state": row.state,
        "began_at": row.began_at.isoformat(timespec="seconds"),
        "thanks": row.thanks,
        "meetings": [
            {"starts": one.starts_at.isoformat(), "where": one.where, "cancelled": one.cancelled} for one in queries.meetings_of(tx, number)
        ],
        "hours": [
            {"day": one.day.isoformat(), "minutes": one.minutes, "what": one.what, "state": one.state}
            for one in queries.hours_of(tx, number)
        ],
        "words": [{"by": one.name, "words": one.words} for one in queries.words_of(tx, number)],
        "files": [{"name": one.name, "note": one.note, "deliverable": one.deliverable} for one in queries.files_of(tx, number)],
    }
