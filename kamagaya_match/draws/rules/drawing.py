"""The draw itself, as arithmetic: the same seed, list and rules always give the same result.

Every party holds tickets in one urn. Tickets come out one by one, in an order that the seed and the whole list decide; a
party's turn comes with its first ticket. docs/draws.md says the same in words for people who write a verifier of their own.
"""

import hmac
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from .canonical import Json, sha256
from .terms import Quota

GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Entry:
    """One party in the public list: known only by its pseudonym, never split, with the quotas it belongs to."""

    pseudonym: str
    size: int
    quotas: tuple[str, ...] = ()
    tickets: int = 1

    def as_json(self) -> Json:
        return {"pseudonym": self.pseudonym, "quotas": list(self.quotas), "size": self.size, "tickets": self.tickets}


@dataclass(frozen=True, slots=True)
class Drawn:
    """What became of one party: `seat` names the quota that gave it seats, or `general`; empty for a party in the line.

    `place` counts the parties without seats in the order of the draw, from 1; 0 for a party with seats.
    """

    pseudonym: str
    key: str
    seat: str
    place: int

    def as_json(self) -> Json:
        return {"key": self.key, "place": self.place or None, "pseudonym": self.pseudonym, "seat": self.seat or None}


def listed(entries: Iterable[Entry]) -> list[Entry]:
    """The entries in the order of the public list, which tells nothing of who came first."""
    return sorted(entries, key=lambda entry: entry.pseudonym)


def list_hash(draw: str, entries: Sequence[Entry], reserved_seats: int) -> str:
    """What fixes the list before the seed is shown; the order of the tickets depends on it."""
    return sha256({"draw": draw, "entries": [entry.as_json() for entry in listed(entries)], "reserved_seats": reserved_seats})


def ticket_key(seed: str, fixed: str, pseudonym: str, number: int) -> str:
    """Where a ticket (from 1) stands in the urn's order, as 64 hexadecimal digits; `fixed` is the list's hash."""
    return hmac.digest(bytes.fromhex(seed), f"{fixed}\n{pseudonym}\n{number}".encode(), "sha256").hex()


def party_key(seed: str, fixed: str, entry: Entry) -> str:
    """The key of the party's first ticket to come out."""
    return min(ticket_key(seed, fixed, entry.pseudonym, number) for number in range(1, entry.tickets + 1))


def draw(seed: str, fixed: str, entries: Iterable[Entry], seats: int, quotas: Sequence[Quota]) -> list[Drawn]:
    """The result for every party, in the order of the draw; `seats` are those that nobody holds already."""
    keyed = sorted((party_key(seed, fixed, entry), entry.pseudonym, entry) for entry in entries)
    given = seat([entry for _, _, entry in keyed], seats, quotas)
    places = iter(range(1, len(keyed) + 1))
    return [Drawn(name, key, given.get(name, ""), 0 if name in given else next(places)) for key, name, _ in keyed]


def seat(order: Sequence[Entry], seats: int, quotas: Sequence[Quota]) -> dict[str, str]:
    """Who gets seats, and from where: each quota in turn, then what is left for all; a party that does not fit whole is passed over."""
    given: dict[str, str] = {}
    free = max(0, seats)
    for quota in quotas:
        of_quota = [entry for entry in order if quota.name in entry.quotas and entry.pseudonym not in given]
        free -= _fill(of_quota, min(quota.seats, free), quota.name, given)
    _fill([entry for entry in order if entry.pseudonym not in given], free, GENERAL, given)
    return given


def _fill(order: Collection[Entry], seats: int, name: str, given: dict[str, str]) -> int:
    left = seats
    for entry in order:
        if entry.size <= left:
            given[entry.pseudonym] = name
            left -= entry.size
    return seats - left
