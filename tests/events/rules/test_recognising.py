from datetime import datetime

import pytest

from kamagaya_match.clock import TOKYO
from kamagaya_match.events.rules.recognising import Listed, Sight, Stored, recognise


def sight(title: str, day: int = 1, hour: int = 10, place: str = "公民館") -> Sight:
    return Sight(title, datetime(2026, 7, day, hour, tzinfo=TOKYO), place)


TEA, WALK, SONG = sight("お茶会"), sight("散歩", 2), sight("合唱", 3)
STORED = [Stored(1, "a/1", TEA), Stored(2, "a/2", WALK)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (TEA, 1),
        (sight("お茶会", 5), 1),
        (sight("お茶会とおしゃべり"), 1),
        (sight("お茶会とおしゃべり", hour=14), 1),
        (sight("お茶会とおしゃべり", place="体育館"), 1),
        (sight("将棋", hour=14, place="体育館"), None),
        (sight("将棋", 5), None),
        (WALK, 2),
    ],
)
def test_what_a_row_with_a_known_number_means(row: Sight, expected: int | None) -> None:
    assert recognise([Listed("a/1", row)], STORED) == [expected]


def test_a_list_that_counts_its_rows_anew() -> None:
    rows = [Listed("a/1", SONG), Listed("a/2", TEA), Listed("a/3", WALK)]
    assert recognise(rows, STORED) == [None, 1, 2]


def test_an_event_that_is_over_does_not_move() -> None:
    over = [Stored(1, "a/1", TEA, over=True)]
    assert recognise([Listed("a/1", sight("お茶会", 29))], over) == [None]
    assert recognise([Listed("a/1", sight("お茶会", hour=11))], over) == [1]


def test_keys_of_calendars_are_believed() -> None:
    over = [Stored(1, "ics/x", TEA, over=True)]
    assert recognise([Listed("ics/x", sight("将棋", 29), sure=True)], over) == [1]


def test_rows_that_look_alike_keep_their_own_events() -> None:
    twins = [Stored(1, "a/1", TEA), Stored(2, "a/2", TEA)]
    assert recognise([Listed("a/2", TEA), Listed("a/1", TEA), Listed("a/3", TEA)], twins) == [2, 1, None]


def test_empty_places_are_not_the_same_place() -> None:
    nowhere = [Stored(1, "a/1", sight("お茶会", place=""))]
    assert recognise([Listed("a/1", sight("将棋", hour=15, place=""))], nowhere) == [None]
