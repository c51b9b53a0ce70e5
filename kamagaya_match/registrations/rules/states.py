"""A party and the states it can be in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

PARTY_SIZES = range(1, 11)
PENDING_LASTS = timedelta(minutes=60)
KEPT = timedelta(days=365)


class RegistrationState(StrEnum):
    """Where one party stands."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    OFFERED = "offered"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    ATTENDED = "attended"
    ABSENT = "absent"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Party:
    """People who signed up together; `number` is the order of arrival.

    `for_seat` says whether a pending party holds a seat or only a place in the waiting list, `kinds` which kept seats
    it may use, and `rank` where a draw has put it in line: before those who came later, whose rank is their number.
    """

    number: int
    size: int
    state: RegistrationState
    for_seat: bool = True
    kinds: frozenset[str] = frozenset()
    rank: int | None = None

    @property
    def order(self) -> int:
        return self.number if self.rank is None else self.rank

    @property
    def holds_seats(self) -> bool:
        return self.state in SEATED or (self.state is RegistrationState.PENDING and self.for_seat)

    @property
    def waits(self) -> bool:
        return self.state is RegistrationState.WAITLISTED or (self.state is RegistrationState.PENDING and not self.for_seat)


SEATED = {RegistrationState.CONFIRMED, RegistrationState.OFFERED, RegistrationState.ATTENDED, RegistrationState.ABSENT}

_NEXT = {
    RegistrationState.PENDING: {
        RegistrationState.CONFIRMED,
        RegistrationState.WAITLISTED,
        RegistrationState.CANCELLED,
        RegistrationState.EXPIRED,
    },
    RegistrationState.WAITLISTED: {
        RegistrationState.CONFIRMED,
        RegistrationState.OFFERED,
        RegistrationState.CANCELLED,
        RegistrationState.DECLINED,
        RegistrationState.EXPIRED,
    },
    RegistrationState.OFFERED: {
        RegistrationState.CONFIRMED,
        RegistrationState.CANCELLED,
        RegistrationState.DECLINED,
        RegistrationState.EXPIRED,
    },
    RegistrationState.CONFIRMED: {
        RegistrationState.CANCELLED,
        RegistrationState.DECLINED,
        RegistrationState.ATTENDED,
        RegistrationState.ABSENT,
    },
    RegistrationState.ATTENDED: {RegistrationState.CONFIRMED, RegistrationState.ABSENT},
    RegistrationState.ABSENT: {RegistrationState.CONFIRMED, RegistrationState.ATTENDED},
}


def may_become(before: RegistrationState, after: RegistrationState) -> bool:
    """Whether a party may go from one state to another; who has left can only sign up anew."""
    return after in _NEXT.get(before, set())


def is_alive(state: RegistrationState) -> bool:
    """Whether the party still holds or waits for seats, or came."""
    return state in _NEXT


def may_cancel(state: RegistrationState) -> bool:
    """Whether the party itself can still step back."""
    return may_become(state, RegistrationState.CANCELLED)


def pending_expired(now: datetime, signed_up_at: datetime) -> bool:
    """Whether a party took too long to open the link in its mail."""
    return now >= signed_up_at + PENDING_LASTS


def to_be_forgotten(now: datetime, ended_at: datetime) -> bool:
    """Whether an event lies so far back that the names of those who came go."""
    return now >= ended_at + KEPT


def size_ok(size: int) -> bool:
    """Whether a party of this size can sign up at once."""
    return size in PARTY_SIZES
