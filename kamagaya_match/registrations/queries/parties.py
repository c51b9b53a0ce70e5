"""The parties of one event; call these under the event's lock where something is decided from them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, case, func, or_
from sqlalchemy import select as sa_select
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import SEATED, Party, RegistrationState, is_alive
from kamagaya_match.storage.transaction import Tx

_SEATED = tuple(state.value for state in SEATED)
_ALIVE = tuple(state.value for state in RegistrationState if is_alive(state))


class Standing(NamedTuple):
    """The seats held at an event, and the parties that wait."""

    taken: int
    waiting: int


def standing(tx: Tx, event_id: int) -> Standing:
    """What `rules.seats_taken` and the length of the line are, counted by the database."""
    row = tx.execute(_STANDING, {"event_id": event_id}).one()
    return Standing(int(row[0]), int(row[1]))


def place_in_line(tx: Tx, event_id: int, rank: int) -> int:
    """The place of the waiting party of this rank, from 1."""
    return int(tx.execute(_AHEAD, {"event_id": event_id, "rank": rank}).scalar_one()) + 1


def parties(tx: Tx, event_id: int) -> list[Party]:
    """The living parties as the rules see them, by arrival."""
    columns = (Registration.number, Registration.size, Registration.state, Registration.for_seat, Registration.kinds, Registration.rank)
    rows = tx.execute(sa_select(*columns).where(_of(event_id), _alive()).order_by(col(Registration.number)))  # type: ignore[call-overload]
    return [Party(row[0], row[1], RegistrationState(row[2]), row[3], frozenset(row[4]), row[5]) for row in rows]


def living(tx: Tx, event_id: int) -> Sequence[Registration]:
    """Everyone who holds or waits for seats, by arrival."""
    return tx.exec(_anew().where(Registration.event_id == event_id, _alive())).all()


def of_event(tx: Tx, event_id: int) -> Sequence[Registration]:
    """Everyone who ever signed up, by arrival."""
    return tx.exec(_anew().where(Registration.event_id == event_id)).all()


def at_door(tx: Tx, event_id: int) -> Sequence[tuple[int, str, str, int, str, str, list[str], bool]]:
    """(id, code, state, size, name, kana, companions, photo consent) of everyone who ever signed up, by arrival."""
    row = Registration
    named = (row.name, row.kana, row.companions, row.photo_consent)
    wanted = sa_select(row.id, row.code, row.state, row.size, *named)  # type: ignore[call-overload]
    return [tuple(one) for one in tx.execute(wanted.where(row.event_id == event_id).order_by(col(row.number)))]


def with_ids(tx: Tx, ids: Collection[int]) -> Sequence[Registration]:
    """The parties with these ids, as they are now."""
    return tx.exec(_anew().where(col(Registration.id).in_(ids))).all() if ids else []


def numbered(tx: Tx, event_id: int, numbers: Sequence[int]) -> Sequence[Registration]:
    """The parties with these numbers, by arrival."""
    return tx.exec(_anew().where(Registration.event_id == event_id, col(Registration.number).in_(numbers))).all()


def registration(tx: Tx, number: int) -> Registration:
    """The party with this id, as it is now."""
    return tx.exec(_anew().where(Registration.id == number)).one()


def event_of(tx: Tx, code: str) -> tuple[int, int] | None:
    """(id, event id) of the party with this code."""
    return tx.exec(select(Registration.id, Registration.event_id).where(Registration.code == code)).first()  # type: ignore[return-value]


def at_address(tx: Tx, event_id: int, email_key: str) -> Registration | None:
    """The living party of this address at an event."""
    if not email_key:
        return None
    return tx.execute(_AT_ADDRESS, {"event_id": event_id, "email_key": email_key}).scalars().first()


def of_person_at(tx: Tx, event_id: int, person_id: int | None) -> Registration | None:
    """The living party that somebody signed up with their account."""
    if person_id is None:
        return None
    return tx.exec(_anew().where(Registration.event_id == event_id, Registration.person_id == person_id, _alive())).first()


def code_taken(tx: Tx, code: str) -> bool:
    return tx.execute(_CODE, {"code": code}).first() is not None


def due_events(tx: Tx, now: datetime) -> list[int]:
    """The events with parties whose time to confirm or to answer is over, in the order in which they are to be locked."""
    return sorted(set(tx.exec(select(Registration.event_id).where(_due(now)))))


def due_of(tx: Tx, event_id: int, now: datetime) -> Sequence[Registration]:
    return tx.exec(_anew().where(Registration.event_id == event_id, _due(now))).all()


def events_with_names(tx: Tx, before: datetime) -> list[int]:
    """The events with sign-ups from before that moment whose names are still known."""
    named = select(Registration.event_id).where(Registration.name != "", Registration.created_at < before)
    return sorted(set(tx.exec(named)))


def waiting(tx: Tx, event_id: int) -> Sequence[Registration]:
    """The parties whose address is known to be theirs and that wait, by arrival."""
    return tx.exec(_anew().where(Registration.event_id == event_id, Registration.state == RegistrationState.WAITLISTED.value)).all()


def _of(event_id: int) -> ColumnElement[bool]:
    return col(Registration.event_id) == event_id


def _anew() -> SelectOfScalar[Registration]:
    return select(Registration).order_by(col(Registration.number)).execution_options(populate_existing=True)


def _due(now: datetime) -> ColumnElement[bool]:
    held = col(Registration.state).in_((RegistrationState.PENDING.value, RegistrationState.OFFERED.value))
    return and_(held, col(Registration.held_until) <= now)


def _alive() -> ColumnElement[bool]:
    return col(Registration.state).in_(_ALIVE)


def _pending() -> ColumnElement[bool]:
    return col(Registration.state) == RegistrationState.PENDING.value


def _holds_seats() -> ColumnElement[bool]:
    return or_(col(Registration.state).in_(_SEATED), and_(_pending(), col(Registration.for_seat).is_(True)))


def _waits() -> ColumnElement[bool]:
    return or_(col(Registration.state) == RegistrationState.WAITLISTED.value, and_(_pending(), col(Registration.for_seat).is_(False)))


# Written once: a rush of people asks these again and again.
_EVENT = col(Registration.event_id) == bindparam("event_id")
_STANDING = sa_select(
    func.coalesce(func.sum(case((_holds_seats(), col(Registration.size)), else_=0)), 0),
    func.coalesce(func.sum(case((_waits(), 1), else_=0)), 0),
).where(_EVENT, _alive())
_AHEAD = sa_select(func.count()).where(_EVENT, _waits(), col(Registration.rank) < bindparam("rank"))
_AT_ADDRESS = _anew().where(_EVENT, col(Registration.email_key) == bindparam("email_key"))
_CODE = sa_select(col(Registration.id)).where(col(Registration.code) == bindparam("code"))
