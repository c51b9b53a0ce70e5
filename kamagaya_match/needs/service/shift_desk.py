"""Shifts on the group's desk: written, changed, taken away; whoever is in one is told."""

from collections.abc import Mapping
from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Need, Shift
from kamagaya_match.needs.rules import NeedKind, read_shift, wrong_shift
from kamagaya_match.needs.rules.shifts import MOST_SHIFTS
from kamagaya_match.needs.views import ShiftOnDesk, on_desk
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .places import recount_shift, settle, tell_all
from .rights import editable


def shifts_on_desk(who: Who, slug: str, lang: Lang) -> list[ShiftOnDesk]:
    """All shifts of a need with who is in them; NotFound for people who may not edit it."""
    with reading() as tx:
        need = editable(tx, who, slug)
        return [_shown(tx, shift, lang) for shift in queries.shifts_of(tx, need.id or 0)]


def add_shift(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """A new shift of a volunteer need: `day`, `starts`, `ends`, `places`, `note`. Errors: NotFound, Invalid, Refused."""
    starts, ends, places, note = _checked(values)
    with transaction() as tx:
        need = editable(tx, who, slug)
        if need.kind != NeedKind.VOLUNTEER:
            raise Refused("need_shifts.refused.pro_bono")
        if queries.count_shifts(tx, need.id or 0) >= MOST_SHIFTS:
            raise Refused("need_shifts.refused.many", n=MOST_SHIFTS)
        tx.add(Shift(need_id=need.id or 0, starts_at=starts, ends_at=ends, places=places, note=note))
        _noted(tx, who, need, "shift_added")


def change_shift(who: Who, slug: str, number: int, values: Mapping[str, str]) -> None:
    """Other times, places or words for a shift that has not begun.

    Who has places keeps them, also where there are fewer now; with more of them, those who wait move up. A new time is told
    to everyone in it. Errors: NotFound, Invalid, Refused.
    """
    starts, ends, places, note = _checked(values)
    with transaction() as tx:
        need, shift = _open(tx, who, slug, number)
        moved = (shift.starts_at, shift.ends_at, shift.note) != (starts, ends, note)
        shift.starts_at, shift.ends_at, shift.places, shift.note = starts, ends, places, note
        if moved:
            shift.sequence, shift.changed_at = shift.sequence + 1, clock.now()
            tell_all(tx, "shift_moved", need, shift)
        settle(tx, need, [shift])
        _noted(tx, who, need, "shift_changed")


def remove_shift(who: Who, slug: str, number: int) -> None:
    """Take a shift away; everyone in it is told, and their calendars say so. Errors: NotFound, Refused when it has begun."""
    with transaction() as tx:
        need, shift = _open(tx, who, slug, number)
        tell_all(tx, "shift_removed", need, shift)
        shift.removed, shift.sequence, shift.changed_at = True, shift.sequence + 1, clock.now()
        recount_shift(tx, shift)
        _noted(tx, who, need, "shift_removed")


def _checked(values: Mapping[str, str]) -> tuple[datetime, datetime, int, str]:
    """Start, end, places and note of a form in which nothing is wrong."""
    draft = read_shift(values)
    errors = wrong_shift(draft, clock.now())
    if errors or draft.starts_at is None or draft.ends_at is None or draft.places is None:
        raise Invalid(errors)
    return draft.starts_at, draft.ends_at, draft.places, draft.note


def _open(tx: Tx, who: Who, slug: str, number: int) -> tuple[Need, Shift]:
    """The need, locked, and one of its shifts that has not begun."""
    need = editable(tx, who, slug)
    shift = queries.shift_by_id(tx, number)
    if shift is None or shift.need_id != need.id:
        raise NotFound
    if shift.starts_at <= clock.now():
        raise Refused("need_shifts.refused.begun")
    return need, shift


def _noted(tx: Tx, who: Who, need: Need, verb: str) -> None:
    public_changed(tx)
    audit.record(tx, who.person_id, verb, "need", need.slug)


def _shown(tx: Tx, shift: Shift, lang: Lang) -> ShiftOnDesk:
    people = [(row.name, row.party, place.state) for place, row in queries.living_places(tx, shift.id or 0)]
    return on_desk(shift, people, clock.now(), lang)
