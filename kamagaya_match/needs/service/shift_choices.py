"""Shifts for those who choose: what is left, what clashes with their own plans, and the shifts in their calendar."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from kamagaya_match import clock
from kamagaya_match.feeds.entries import CalendarEntry, EntryStatus
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need, Shift, ShiftPlace
from kamagaya_match.needs.rules import ApplicationState, overlap
from kamagaya_match.needs.views import ShiftChoice, choice_of
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.settings import settings
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

KEPT_IN_CALENDAR = timedelta(days=60)


def own_entries(who: Who, lang: Lang) -> list[CalendarEntry]:
    """What a person's own calendar holds and still takes place; empty for a visitor."""
    if who.person_id is None:
        return []
    return [entry for entry in registrations.calendar_of(who.person_id, lang) if not entry.cancelled]


def choices_of(tx: Tx, need: Need, row: Application | None, busy: Sequence[CalendarEntry], lang: Lang) -> list[ShiftChoice]:
    """The shifts to come of a need, and those the person of `row` is in; each with what it clashes with."""
    now, own = clock.now(), dict[int, str]()
    if row is not None:
        own = {place.shift_id: place.state for place, _ in queries.chosen_by(tx, [row.id or 0])}
    shown = [shift for shift in queries.shifts_of(tx, need.id or 0) if shift.starts_at > now or shift.id in own]
    return [choice_of(shift, own.get(shift.id or 0, ""), _clash(shift, busy), now, lang) for shift in shown]


def shift_calendar(person_id: int, lang: Lang) -> list[CalendarEntry]:
    """The shifts of accepted applications; in line is tentative, given back or removed is cancelled."""
    with reading() as tx:
        return [_entry(*one, lang) for one in queries.kept_by(tx, person_id, clock.now() - KEPT_IN_CALENDAR)]


def _clash(shift: Shift, busy: Sequence[CalendarEntry]) -> str:
    found = (one.summary for one in busy if one.uid != uid_of(shift) and overlap(shift.starts_at, shift.ends_at, one.starts, one.ends))
    return next(found, "")


def uid_of(shift: Shift) -> str:
    """The name of a shift in calendars; it never changes."""
    return f"shift-{shift.slug}@{settings().base_url.split('://', 1)[-1].split(':')[0]}"


def _entry(place: ShiftPlace, shift: Shift, row: Application, need: Need, lang: Lang) -> CalendarEntry:
    gone = shift.removed or row.state != ApplicationState.ACCEPTED or place.state == RegistrationState.CANCELLED
    waits = place.state == RegistrationState.WAITLISTED
    status: EntryStatus = "cancelled" if gone else "tentative" if waits else "confirmed"
    return CalendarEntry(
        uid=uid_of(shift),
        summary=say(lang, "need_shifts.in_calendar", title=need.title),
        starts=shift.starts_at,
        ends=shift.ends_at,
        created=row.created_at,
        changed=_latest(place.changed_at, shift.changed_at),
        sequence=shift.sequence + (1 if gone and not shift.removed else 0),
        status=status,
        description=shift.note,
        location=" ".join(part for part in (need.place_name, need.address) if part),
        lat=need.lat,
        lon=need.lon,
        url=f"{settings().base_url}/conversations/{row.slug}",
        blocks_time=status == "confirmed",
        withdrawn=gone and not shift.removed,
    )


def _latest(*moments: datetime) -> datetime:
    return max(moments)
