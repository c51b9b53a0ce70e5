"""Places in shifts: taken, given back, and passed on to those who wait; always under the lock of the need."""

from collections.abc import Collection, Iterable

from kamagaya_match import clock
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need, Shift, ShiftPlace
from kamagaya_match.needs.rules import ApplicationState, place_for
from kamagaya_match.people import service as people
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations.rules import RegistrationState, promotions
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, public_changed, transaction
from kamagaya_match.who import Who

from . import letters

HOLDING = (ApplicationState.SENT, ApplicationState.ACCEPTED)


def take_place(who: Who, number: int) -> None:
    """Stand in one more shift of a need that one answered, whole or in line. Errors: NotFound, Refused."""
    with transaction() as tx:
        need, row, shift = _own(tx, who, number)
        if shift.starts_at <= clock.now():
            raise Refused("need_shifts.refused.begun")
        _enter(tx, row, shift)
        audit.record(tx, who.person_id, "shift_taken", "need", need.slug)
        if row.state == ApplicationState.ACCEPTED:
            letters.to_group(tx, "shift_taken", need, name=row.name, application=row.slug)


def give_back(who: Who, number: int) -> None:
    """Leave a shift; its places go to those who wait, the group is told. Errors: NotFound, Refused when it has begun."""
    with transaction() as tx:
        need, row, shift = _own(tx, who, number)
        place = queries.place_in(tx, number, row.id or 0)
        if place is None or not _lives(place):
            raise NotFound
        if shift.starts_at <= clock.now():
            raise Refused("need_shifts.refused.begun")
        _leave(place)
        settle(tx, need, [shift])
        audit.record(tx, who.person_id, "shift_given_back", "need", need.slug)
        if row.state == ApplicationState.ACCEPTED:
            letters.to_group(tx, "shift_given_back", need, name=row.name, application=row.slug)


def choose(tx: Tx, need: Need, row: Application, numbers: Collection[int]) -> None:
    """Put a party into the shifts that it chose. Errors: Refused when one of them is gone, has begun or is too small."""
    open_now = {shift.id: shift for shift in queries.shifts_of(tx, need.id or 0, clock.now())}
    if not set(numbers) <= open_now.keys():
        raise Refused("need_shifts.refused.gone")
    for number in sorted(numbers):
        _enter(tx, row, open_now[number])


def let_go(tx: Tx, need: Need, row: Application) -> None:
    """Take a party out of all shifts that have not begun."""
    found = [(place, shift) for place, shift in queries.chosen_by(tx, [row.id or 0]) if shift.starts_at > clock.now()]
    for place, _ in found:
        _leave(place)
    settle(tx, need, [shift for _, shift in found])


def settle(tx: Tx, need: Need, shifts: Iterable[Shift]) -> None:
    """Give free places to those who wait, by the rules of sign-ups, tell them, and keep the counts."""
    for shift in shifts:
        tx.flush()
        numbers = [] if shift.removed or shift.starts_at <= clock.now() else promotions(shift.places, queries.parties_of(tx, shift.id or 0))
        for place, row in queries.places_numbered(tx, shift.id or 0, numbers) if numbers else []:
            place.state, place.changed_at = RegistrationState.CONFIRMED, clock.now()
            _tell(tx, "shift_promoted", need, row, shift)
        recount_shift(tx, shift)


def recount_shift(tx: Tx, shift: Shift) -> None:
    """Keep how many people have places and how many wait."""
    tx.flush()
    parties = queries.parties_of(tx, shift.id or 0)
    shift.taken = sum(party.size for party in parties if party.holds_seats)
    shift.waiting = sum(party.size for party in parties if party.waits)
    public_changed(tx)


def tell_all(tx: Tx, mail: str, need: Need, shift: Shift) -> None:
    """Tell everyone in a shift that it changed or was taken away."""
    for _, row in queries.living_places(tx, shift.id or 0):
        _tell(tx, mail, need, row, shift)


def _tell(tx: Tx, mail: str, need: Need, row: Application, shift: Shift) -> None:
    person = people.who_is(tx, row.person_id)
    if person is not None:
        when = letters.shift_in(shift, person.lang)
        letters.to_applicant(tx, mail, need, person, name=row.name, when=when, application=row.slug)


def _enter(tx: Tx, row: Application, shift: Shift) -> None:
    place = queries.place_in(tx, shift.id or 0, row.id or 0)
    if place is not None and _lives(place):
        return
    state = place_for(shift.places, queries.parties_of(tx, shift.id or 0), row.party)
    if state is None:
        raise Refused("need_shifts.refused.too_large", n=shift.places)
    place = place or ShiftPlace(shift_id=shift.id or 0, application_id=row.id or 0, number=0, state=state)
    place.number, place.state, place.changed_at = queries.last_number(tx, shift.id or 0) + 1, state, clock.now()
    tx.add(place)
    recount_shift(tx, shift)


def _own(tx: Tx, who: Who, number: int) -> tuple[Need, Application, Shift]:
    """The need, locked, one's own application to it, and the shift."""
    shift = queries.shift_by_id(tx, number)
    found = queries.needs_by_ids(tx, [shift.need_id]).get(shift.need_id) if shift else None
    need = queries.locked_need(tx, found.slug) if found else None
    row = queries.application_of(tx, need.id or 0, who.person_id) if need and who.person_id else None
    shift = queries.shift_by_id(tx, number)
    if need is None or row is None or shift is None or row.state not in HOLDING:
        raise NotFound
    return need, row, shift


def _leave(place: ShiftPlace) -> None:
    place.state, place.changed_at = RegistrationState.CANCELLED, clock.now()


def _lives(place: ShiftPlace) -> bool:
    return place.state in (RegistrationState.CONFIRMED, RegistrationState.WAITLISTED)
