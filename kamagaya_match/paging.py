"""Long lists, one page at a time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kamagaya_match.digits import whole

Row = TypeVar("Row", covariant=True)
# From which row on, and how many at most: the number of all rows, and these.
Fetch = Callable[[int, int], tuple[int, Sequence[Row]]]


@dataclass(frozen=True)
class Paged(Generic[Row]):
    """One page of a list of `total` rows: the `page`th of `pages`, counted from 1."""

    rows: Sequence[Row]
    total: int
    page: int
    pages: int


def page_asked(query: Mapping[str, str]) -> int:
    """The page that an address asks for, 1 where it asks for none."""
    return max(1, whole(query.get("page", ""), 6, 1))


def paged(fetch: Fetch[Row], asked: int, size: int) -> Paged[Row]:
    """The page that is asked for, or the last one where there are fewer, with at most `size` rows."""
    page = max(asked, 1)
    total, rows = fetch((page - 1) * size, size)
    pages = max(1, -(-total // size))
    if page > pages:
        page = pages
        total, rows = fetch((page - 1) * size, size)
    return Paged(rows, total, page, pages)


def paged_list(rows: Sequence[Row], asked: int, size: int) -> Paged[Row]:
    """The same of a list that is there as a whole."""
    return paged(lambda first, most: (len(rows), rows[first : first + most]), asked, size)
