"""The draw itself, as arithmetic: the same seed, list and rules always give the same result.

Every party holds tickets in one urn. Tickets come out one by one, in an order that the seed and the whole list decide; a
party's turn comes with its first ticket. It gets seats if it fits whole into what is left for parties of its kinds.
docs/draws.md says the same in words for people who write a verifier of their own.
"""

import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kamagaya_match.registrations.rules import Room

from .canonical import Json, sha256


@dataclass(frozen=True, slots=True)
class Entry:
    """One party in the public list: known only by its pseudonym, never split; `quotas` are those it may use, by name."""

    pseudonym: str
    size: int
    quotas: tuple[str, ...] = ()
    tickets: int = 1

    def as_json(self) -> Json:
        return {"pseudonym": self.pseudonym, "quotas": list(self.quotas), "size": self.size, "tickets": self.tickets}


class Held(NamedTuple):
    """Seats that were given before the draw, to parties which may use these quotas."""

    quotas: tuple[str, ...]
    seats: int

    def as_json(self) -> Json:
        return {"quotas": list(self.quotas), "seats": self.seats}


@dataclass(frozen=True, slots=True)
class Drawn:
    """What became of one party: seats, or else its `place` among those without, in the order of the draw, from 1."""

    pseudonym: str
    key: str
    place: int = 0

    @property
    def seated(self) -> bool:
        return self.place == 0

    def as_json(self) -> Json:
        return {"key": self.key, "place": self.place or None, "pseudonym": self.pseudonym, "seated": self.seated}


def listed(entries: Iterable[Entry]) -> list[Entry]:
    """The entries in the order of the public list, which tells nothing of who came first."""
    return sorted(entries, key=lambda entry: entry.pseudonym)


def list_hash(draw: str, entries: Iterable[Entry], reserved: Iterable[Held]) -> str:
    """What fixes the list before the seed is shown; the order of the tickets depends on it."""
    rows = [entry.as_json() for entry in listed(entries)]
    return sha256({"draw": draw, "entries": rows, "reserved": [held.as_json() for held in sorted(reserved)]})


def ticket_key(seed: str, fixed: str, pseudonym: str, number: int) -> str:
    """Where a ticket (from 1) stands in the urn's order, as 64 hexadecimal digits; `fixed` is the list's hash."""
    return hmac.digest(bytes.fromhex(seed), f"{fixed}\n{pseudonym}\n{number}".encode(), "sha256").hex()


def party_key(seed: str, fixed: str, entry: Entry) -> str:
    """The key of the party's first ticket to come out."""
    return min(ticket_key(seed, fixed, entry.pseudonym, number) for number in range(1, entry.tickets + 1))


def room_for(seats: int | None, quotas: Mapping[str, int], reserved: Iterable[Held]) -> Room:
    """The seats that are left for the draw."""
    room = Room(seats, quotas, ())
    for held in reserved:
        room.take(held.seats, frozenset(held.quotas))
    return room


def draw(seed: str, fixed: str, entries: Iterable[Entry], room: Room) -> list[Drawn]:
    """The result for every party, in the order of the draw; `room` is filled by it."""
    keyed = sorted((party_key(seed, fixed, entry), entry.pseudonym, entry) for entry in entries)
    given = seat([entry for _, _, entry in keyed], room)
    places = iter(range(1, len(keyed) + 1))
    return [Drawn(name, key, 0 if name in given else next(places)) for key, name, _ in keyed]


def seat(order: Sequence[Entry], room: Room) -> set[str]:
    """Who gets seats, one after the other; a party that does not fit whole is passed over, and smaller ones behind it may come in."""
    given = set()
    for entry in order:
        kinds = frozenset(entry.quotas)
        if room.fits(entry.size, kinds):
            room.take(entry.size, kinds)
            given.add(entry.pseudonym)
    return given
