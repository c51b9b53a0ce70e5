"""The order of a list: by score, then by name, and no group takes the top for itself."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from .weights import OF_ONE_GROUP, TOP

Thing = TypeVar("Thing")


def with_room_for_others(ordered: Sequence[Thing], group: Callable[[Thing], str]) -> list[Thing]:
    """The same things, with at most OF_ONE_GROUP of one group among the first TOP, as long as there are others."""
    first: list[Thing] = []
    later: list[Thing] = []
    taken: Counter[str] = Counter()
    for place, thing in enumerate(ordered):
        if len(first) == TOP:
            return first + later + list(ordered[place:])
        if taken[group(thing)] < OF_ONE_GROUP:
            taken[group(thing)] += 1
            first.append(thing)
        else:
            later.append(thing)
    return first + later
