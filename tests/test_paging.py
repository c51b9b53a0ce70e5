"""Which page of a list is shown."""

import pytest

from kamagaya_match.paging import page_asked, paged, paged_list

LETTERS = "abcdefghij"


@pytest.mark.parametrize(
    ("asked", "page", "rows"),
    [(1, 1, "abcd"), (2, 2, "efgh"), (3, 3, "ij"), (4, 3, "ij"), (999_999, 3, "ij"), (0, 1, "abcd"), (-7, 1, "abcd")],
)
def test_the_page_that_is_asked_for_or_the_last_there_is(asked: int, page: int, rows: str) -> None:
    found = paged_list(LETTERS, asked, 4)
    assert (found.rows, found.total, found.page, found.pages) == (rows, 10, page, 3)


@pytest.mark.parametrize("asked", [1, 5])
def test_nothing_is_one_page(asked: int) -> None:
    found = paged_list("", asked, 4)
    assert (found.rows, found.total, found.page, found.pages) == ("", 0, 1, 1)


def test_a_full_last_page_has_none_after_it() -> None:
    assert (paged_list(LETTERS, 9, 5).page, paged_list(LETTERS, 9, 5).pages) == (2, 2)


def test_what_is_there_is_fetched_once() -> None:
    asked = list[tuple[int, int]]()

    def fetch(first: int, most: int) -> tuple[int, str]:
        asked.append((first, most))
        return len(LETTERS), LETTERS[first : first + most]

    paged(fetch, 2, 4)
    assert asked == [(4, 4)]


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ({}, 1),
        ({"page": "3"}, 3),
        ({"page": "0"}, 1),
        ({"page": "-2"}, 1),
        ({"page": "x"}, 1),
        ({"page": "9" * 5000}, 1),
        ({"page": "２"}, 1),
    ],
)
def test_an_address_asks_for_a_page(query: dict[str, str], page: int) -> None:
    assert page_asked(query) == page
