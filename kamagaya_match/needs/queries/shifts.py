"""Shifts, and who stands in them."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col, func, select

from kamagaya_match.needs.models import Application, Need, Shift, ShiftPlace
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.registrations.rules import Party, RegistrationState
from kamagaya_match.storage.transaction import Tx

_ALIVE = (RegistrationState.CONFIRMED.value, RegistrationState.WAITLISTED.value)


def shifts_of(tx: Tx, need_id: int, after: datetime | None = None) -> list[Shift]:
    """The shifts of a need in their order, without removed ones; only those that begin `after` a moment if it is given."""
    wanted = select(Shift).where(Shift.need_id == need_id, col(Shift.removed).is_(False))
    if after is not None:
        wanted = wanted.where(col(Shift.starts_at) > after)
    return list(tx.exec(wanted.order_by(col(Shift.starts_at), col(Shift.id)).execution_options(populate_existing=True)))


def shift_by_id(tx: Tx, number: int) -> Shift | None:
    """One shift that was not removed, as it stands now."""
    wanted = select(Shift).where(Shift.id == number, col(Shift.removed).is_(False))
    return tx.exec(wanted.execution_options(populate_existing=True)).first()


def count_shifts(tx: Tx, need_id: int) -> int:
    """How many shifts a need has, without removed ones."""
    return tx.exec(select(func.count()).select_from(Shift).where(Shift.need_id == need_id, col(Shift.removed).is_(False))).one()


def delete_shifts(tx: Tx, need_id: int) -> None:
    """Delete the shifts of a draft, in which nobody can be."""
    tx.execute(delete(Shift).where(col(Shift.need_id) == need_id))


def parties_of(tx: Tx, shift_id: int) -> list[Party]:
    """Who has places in a shift or stands in line, as the rules of sign-ups know them; call it under the lock of the need."""
    joined = col(ShiftPlace.application_id) == col(Application.id)
    wanted = select(ShiftPlace.number, Application.party, ShiftPlace.state).join(Application, joined)
    rows = tx.exec(wanted.where(ShiftPlace.shift_id == shift_id, col(ShiftPlace.state).in_(_ALIVE)))
    return [Party(number, size, RegistrationState(state)) for number, size, state in rows]


def last_number(tx: Tx, shift_id: int) -> int:
    """The highest number given in a shift, 0 when nobody came yet."""
    return tx.exec(select(func.max(ShiftPlace.number)).where(ShiftPlace.shift_id == shift_id)).one() or 0


def place_in(tx: Tx, shift_id: int, application_id: int) -> ShiftPlace | None:
    """Where an application stands in a shift, in whatever state."""
    wanted = select(ShiftPlace).where(ShiftPlace.shift_id == shift_id, ShiftPlace.application_id == application_id)
    return tx.exec(wanted.execution_options(populate_existing=True)).first()


def places_numbered(tx: Tx, shift_id: int, numbers: Collection[int]) -> list[tuple[ShiftPlace, Application]]:
    """The living places with these numbers, in their order."""
    joined = col(ShiftPlace.application_id) == col(Application.id)
    wanted = select(ShiftPlace, Application).join(Application, joined).where(ShiftPlace.shift_id == shift_id)
    return list(tx.exec(wanted.where(col(ShiftPlace.number).in_(numbers)).order_by(col(ShiftPlace.number))))


def living_places(tx: Tx, shift_id: int) -> list[tuple[ShiftPlace, Application]]:
    """Everyone with places in a shift or in line, in the order of arrival."""
    joined = col(ShiftPlace.application_id) == col(Application.id)
    wanted = select(ShiftPlace, Application).join(Application, joined).where(ShiftPlace.shift_id == shift_id)
    return list(tx.exec(wanted.where(col(ShiftPlace.state).in_(_ALIVE)).order_by(col(ShiftPlace.number))))


def chosen_by(tx: Tx, application_ids: Iterable[int]) -> list[tuple[ShiftPlace, Shift]]:
    """The living places of these applications with their shifts, in the order of the shifts."""
    joined = col(ShiftPlace.shift_id) == col(Shift.id)
    wanted = select(ShiftPlace, Shift).join(Shift, joined).where(col(ShiftPlace.application_id).in_(sorted(set(application_ids))))
    there = (col(ShiftPlace.state).in_(_ALIVE), col(Shift.removed).is_(False))
    return list(tx.exec(wanted.where(*there).order_by(col(Shift.starts_at), col(Shift.id))))


def kept_by(tx: Tx, person_id: int, ends_after: datetime) -> list[tuple[ShiftPlace, Shift, Application, Need]]:
    """Every place, also a lost one, that a person has or had through applications that were accepted."""
    wanted = (
        select(ShiftPlace, Shift, Application, Need)
        .join(Shift, col(ShiftPlace.shift_id) == col(Shift.id))
        .join(Application, col(ShiftPlace.application_id) == col(Application.id))
        .join(Need, col(Shift.need_id) == col(Need.id))
    )
    theirs = (Application.person_id == person_id, col(Application.answered_at).is_not(None), col(Shift.ends_at) > ends_after)
    kept = col(Application.state).in_([ApplicationState.ACCEPTED.value, ApplicationState.WITHDRAWN.value])
    return list(tx.exec(wanted.where(*theirs, kept).order_by(col(Shift.starts_at))))
