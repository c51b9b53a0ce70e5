"""Seats and places in line, as plain arithmetic over the parties of one event.

A party is never split. Seats go by order in line, which is that of arrival or of a draw; one that is too large for what is left stays in
line with its place, and smaller ones behind it may go ahead, so that no seat stays empty.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from .room import NO_QUOTAS, Kinds, Room
from .states import Party, RegistrationState, size_ok

NOBODY: Kinds = frozenset()


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


def admit(
    capacity: int | None,
    waiting_list: bool,
    parties: Iterable[Party],
    size: int,
    kinds: Kinds = NOBODY,
    quotas: Mapping[str, int] = NO_QUOTAS,
) -> Admit:
    """What a party of `size` and these kinds gets: seats if it fits whole, else a place in line if there is a line.

    A party larger than all the seats that it may use is refused, for it would wait in vain.
    """
    left = Room(capacity, quotas, parties).left(kinds)
    return admit_to(most_seats(capacity, quotas, kinds), left, waiting_list, size)


def admit_to(most: int | None, left: int | None, waiting_list: bool, size: int) -> Admit:
    """`admit` where the seats it may use, and the free ones among them, are counted already; None without a limit."""
    if not size_ok(size):
        return Admit.REFUSE
    if left is None or size <= left:
        return Admit.SEAT
    could_ever_fit = most is not None and size <= most
    return Admit.WAIT if waiting_list and could_ever_fit else Admit.REFUSE


def enter(most: int | None, size: int) -> Admit:
    """What a party gets where seats are given later, by a draw or by the group: a place among those who wait."""
    return Admit.WAIT if size_ok(size) and (most is None or size <= most) else Admit.REFUSE


def most_seats(capacity: int | None, quotas: Mapping[str, int], kinds: Kinds = NOBODY) -> int | None:
    """The seats that a party of these kinds could have if it were alone."""
    return Room(capacity, quotas, ()).left(kinds)


def promotions(capacity: int | None, parties: Iterable[Party], quotas: Mapping[str, int] = NO_QUOTAS) -> list[int]:
    """The numbers of the waiting parties that get seats now, in their order in line."""
    everyone = list(parties)
    room = Room(capacity, quotas, everyone)
    promoted = []
    for party in sorted((one for one in everyone if one.state is RegistrationState.WAITLISTED), key=lambda one: one.order):
        if room.fits(party.size, party.kinds):
            room.take(party.size, party.kinds)
            promoted.append(party.number)
    return promoted


def place_in_line(parties: Iterable[Party], number: int) -> int | None:
    """The parties waiting ahead of this one, plus one; None if it does not wait."""
    line = [party.number for party in sorted(parties, key=lambda one: one.order) if party.waits]
    return line.index(number) + 1 if number in line else None


def may_resize(capacity: int | None, parties: Iterable[Party], number: int, size: int, quotas: Mapping[str, int] = NO_QUOTAS) -> bool:
    """Whether the party `number` may change to `size` where it stands: with seats only as far as they go."""
    everyone = list(parties)
    party = next((party for party in everyone if party.number == number), None)
    if party is None or not size_ok(size):
        return False
    if size <= party.size or capacity is None:
        return True
    if party.waits:
        most = most_seats(capacity, quotas, party.kinds)
        return most is not None and size <= most
    return party.holds_seats and Room(capacity, quotas, everyone).fits(size - party.size, party.kinds)
