"""Thousands compared with one: each kind of fact is a column of small numbers, each different fact is looked at once.

Gives exactly what `scoring.compare` gives; a property test holds that. A column holds, for each row, the number of its
fact among the different facts; for one question a table gives weight and weighted value of each of these in one whole number.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import reduce
from itertools import repeat
from operator import add, and_
from typing import Generic, TypeVar

from .weights import LEAST_WEIGHT

Fact = TypeVar("Fact", bound=Hashable)

# Weighted value and weight in one number: the weights of all parts together need 10 bits.
SHIFT = 11
WEIGHT = (1 << SHIFT) - 1
SHUT = -(1 << 40)


class Memo(dict[int, int]):
    """What was computed once for a number."""

    def __init__(self, compute: Callable[[int], int]) -> None:
        super().__init__()
        self._compute = compute

    def __missing__(self, key: int) -> int:
        found = self[key] = self._compute(key)
        return found


class Column(Generic[Fact]):
    """One kind of fact of all rows."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self.numbers: list[int] = []
        self._number_of: dict[Fact, int] = {}

    def put(self, row: int, fact: Fact) -> None:
        """Write the fact of a row, of the next new one at most."""
        number = self._number_of.setdefault(fact, len(self.facts))
        if number == len(self.facts):
            self.facts.append(fact)
        self.numbers[row : row + 1] = [number]

    def through(self, weigh: Callable[[Fact], int]) -> Iterator[int]:
        """What each row's fact weighs."""
        return map([weigh(fact) for fact in self.facts].__getitem__, self.numbers)


class BitColumn:
    """Facts in bits: hardly two rows have the same, but only the bits that are asked for matter."""

    def __init__(self) -> None:
        self._facts: list[int] = []

    def put(self, row: int, fact: int) -> None:
        """Write the fact of a row, of the next new one at most."""
        self._facts[row : row + 1] = [fact]

    def through(self, matter: int, weigh: Callable[[int], int]) -> Iterator[int]:
        """What each row's fact weighs, looking at the bits that matter only."""
        return map(Memo(weigh).__getitem__, map(and_, self._facts, repeat(matter)))


def weighed(value: int | None, weight: int) -> int:
    """A part's value and weight as one number; a part that is not used adds nothing."""
    return 0 if value is None else weight * value << SHIFT | weight


def totals(columns: Iterable[Iterator[int]]) -> Iterator[int]:
    """Row by row the sum over the columns."""
    return reduce(lambda one, other: map(add, one, other), columns)


def scores(sums: Iterator[int]) -> list[int]:
    """The score of each row in thousandths; below zero where a gate is shut."""
    return [(total >> SHIFT) // (weight if (weight := total & WEIGHT) > LEAST_WEIGHT else LEAST_WEIGHT) for total in sums]
