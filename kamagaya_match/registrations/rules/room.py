"""How many seats are left for whom, when some are kept for parties of a kind.

A party uses the seats of its kinds first and then those for all; one of several kinds may use the seats of each. Who
sits on which seat is not written down, because it may be told anew at any moment: the parties fit if and only if, for
every set of kinds, the people who have no kind outside of it are not more than its seats and those for all.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from .states import Party

NO_QUOTAS: Mapping[str, int] = {}
Kinds = frozenset[str]


class Room:
    """The seats that are left; `take` fills them."""

    def __init__(self, capacity: int | None, quotas: Mapping[str, int], parties: Iterable[Party]) -> None:
        self.quotas = quotas if capacity is not None else NO_QUOTAS
        self.unlimited = capacity is None
        general = (capacity or 0) - sum(self.quotas.values())
        self._left = {kinds: general + sum(self.quotas[kind] for kind in kinds) for kinds in _sets(self.quotas)}
        for party in parties:
            if party.holds_seats:
                self.take(party.size, party.kinds)

    def left(self, kinds: Kinds = frozenset()) -> int | None:
        """The seats that a party of these kinds can have, below 0 when there are fewer than are taken; None without a limit."""
        if self.unlimited:
            return None
        own = kinds & self.quotas.keys()
        return min(left for among, left in self._left.items() if own <= among)

    def fits(self, size: int, kinds: Kinds = frozenset()) -> bool:
        left = self.left(kinds)
        return left is None or size <= left

    def take(self, size: int, kinds: Kinds = frozenset()) -> None:
        """Seat a party, also where it does not fit."""
        own = kinds & self.quotas.keys()
        for among in self._left:
            if own <= among:
                self._left[among] -= size

    @property
    def overfull(self) -> bool:
        """Whether somebody sits where there is no seat, as when seats were taken away."""
        return not self.unlimited and min(self._left.values()) < 0

    def free(self) -> dict[str, int]:
        """The seats left for anyone (under the key "") and for each kind, never below 0; empty without quotas."""
        if not self.quotas:
            return {}
        return {kind: max(0, self.left(frozenset([kind]) if kind else frozenset()) or 0) for kind in ("", *self.quotas)}


def _sets(quotas: Mapping[str, int]) -> Iterator[Kinds]:
    for size in range(len(quotas) + 1):
        yield from map(frozenset, combinations(sorted(quotas), size))
