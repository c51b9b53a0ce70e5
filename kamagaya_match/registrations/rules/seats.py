"""Seats and places in line, as plain arithmetic over the parties of one event.

A party is never split. Seats go by order of arrival; one that is too large for what is left stays in
line with its place, and smaller ones behind it may go ahead, so that no seat stays empty.
"""

from collections.abc import Iterable
from enum import StrEnum

from .states import Party, RegistrationState, size_ok


class Admit(StrEnum):
    """What a party that comes now gets."""

    SEAT = "seat"
    WAIT = "wait"
    REFUSE = "refuse"


def seats_taken(parties: Iterable[Party]) -> int:
    """The seats held, also by parties that have yet to confirm."""
    return sum(party.size for party in parties if party.holds_seats)


def seats_left(capacity: int | None, parties: Iterable[Party]) -> int | None:
    """The free seats, never below 0; None without a limit."""
    return None if capacity is None else max(0, capacity - seats_taken(parties))


def admit(capacity: int | None, waiting_list: bool, parties: Iterable[Party], size: int) -> Admit:
    """What a party of `size` gets: seats if it fits whole, else a place in line if there is a line.

    A party larger than the whole event is refused, for it would wait in vain.
    """
    return admit_to(capacity, seats_left(capacity, parties), waiting_list, size)


def admit_to(capacity: int | None, left: int | None, waiting_list: bool, size: int) -> Admit:
    """`admit` where the free seats are counted already; `left` is None without a limit."""
    if not size_ok(size):
        return Admit.REFUSE
    if left is None or size <= left:
        return Admit.SEAT
    could_ever_fit = capacity is not None and size <= capacity
    return Admit.WAIT if waiting_list and could_ever_fit else Admit.REFUSE


def promotions(capacity: int | None, parties: Iterable[Party]) -> list[int]:
    """The numbers of the waiting parties that get seats now, in order of arrival."""
    everyone = list(parties)
    left = seats_left(capacity, everyone)
    line = sorted((party for party in everyone if party.state is RegistrationState.WAITLISTED), key=lambda party: party.number)
    promoted = []
    for party in line:
        if left is None:
            promoted.append(party.number)
        elif party.size <= left:
            promoted.append(party.number)
            left -= party.size
    return promoted


def place_in_line(parties: Iterable[Party], number: int) -> int | None:
    """The parties waiting ahead of this one, plus one; None if it does not wait."""
    line = sorted(party.number for party in parties if party.waits)
    return line.index(number) + 1 if number in line else None


def may_resize(capacity: int | None, parties: Iterable[Party], number: int, size: int) -> bool:
    """Whether the party `number` may change to `size` where it stands: with seats only as far as they go."""
    everyone = list(parties)
    party = next((party for party in everyone if party.number == number), None)
    if party is None or not size_ok(size):
        return False
    if size <= party.size or capacity is None:
        return True
    if party.waits:
        return size <= capacity
    left = seats_left(capacity, everyone)
    return party.holds_seats and left is not None and size - party.size <= left
